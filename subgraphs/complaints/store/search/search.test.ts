import * as fc from 'fast-check';
import type { Actor } from '../../../../platform/domain/actor';
import { everybody, people } from '../../../../test/support/complaint-builders';
import { caseNames, complaintCases, isSeenBy, liveThrough } from '../../../../test/support/complaint-cases';
import {
  databaseKinds,
  everything,
  openComplaintsParts,
  type ComplaintsParts,
} from '../../../../test/support/complaints-parts';
import { postFollowUp } from '../../commands/post-follow-up';
import { fillSearch } from './fill-search';
import { indexed, searchTerms } from './search-terms';

const page = { size: 50, backwards: false, after: null, before: null };
const { visitor, reporter, admin, leadOfficer } = people;

describe('what the engines are given', () => {
  it('is letters and digits alone, whatever people type', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
        for (const { beginning, stem } of searchTerms(text)) {
          expect(beginning).toMatch(/^w[a-z0-9]{2,}$/);
          expect(stem).toMatch(/^s[a-z0-9]+$/);
        }
        expect(indexed(text)).toMatch(/^[a-z0-9 ]*$/);
      }),
    );
  });
});

describe.each(Object.entries(databaseKinds))('the search, on %s', (_kind, place) => {
  let parts: ComplaintsParts;
  let drop: () => Promise<void>;
  beforeEach(async () => {
    const found = await place();
    parts = await openComplaintsParts(found.url);
    drop = found.drop;
  });
  afterEach(async () => {
    await parts.stop();
    await drop();
  });

  const topics = async (text: string, viewer: Actor = visitor) => {
    const { rows } = await parts.reading.page(viewer, { ...everything, text }, page);
    const count = await parts.reading.count(viewer, { ...everything, text });
    expect(count).toBe(rows.length);
    return rows.map(({ topic }) => topic).sort();
  };

  it('finds every word in another form or as a beginning, in topic, body and answers', async () => {
    const body = 'Lampu penerangan mati sejak kemarin malam.';
    const { id } = await liveThrough(parts, { filing: { body }, steps: ['forward'] }, 'Gelap di Sanur');
    await postFollowUp(parts.context, leadOfficer, { complaintId: id, body: 'Petugas memperbaiki travo.' });
    for (const text of [
      'sanur',
      'SAN',
      'lampu gelap',
      'kematian',
      'travo',
      'perbaikan travo',
      'mati yang di',
    ]) {
      expect([text, await topics(text)]).toEqual([text, ['Gelap di Sanur']]);
    }
    for (const text of ['anur', 'sanur kuta', 'wsanur', 'ssanur', 'topic', 'sanur NOT lampu']) {
      expect([text, await topics(text)]).toEqual([text, []]);
    }
  });

  it('keeps answers for the parties to the parties', async () => {
    const filing = { complaintHidden: true };
    const { id } = await liveThrough(parts, { filing, steps: ['forward'] });
    await postFollowUp(parts.context, leadOfficer, { complaintId: id, body: 'Rahasia bendungan' });
    expect(await topics('bendungan', leadOfficer)).toHaveLength(1);
    expect(await topics('bendungan', reporter)).toHaveLength(1);
    expect(await topics('bendungan')).toEqual([]);
  });

  it('never matches for who may not see it, whatever became of it', async () => {
    const words = new Map<string, string>();
    for (const name of caseNames) {
      const topic = `Perihal kata${name}`;
      await liveThrough(parts, complaintCases[name], topic);
      words.set(name, topic);
    }
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...everybody),
        fc.constantFrom('perihal', 'pasar', 'per', 'lubang', ...caseNames.map((name) => `kata${name}`)),
        async ([person, viewer], text) => {
          const visible = caseNames.filter((name) => isSeenBy(name, person)).map((name) => words.get(name));
          const matches = visible.filter(
            (topic) => !text.startsWith('kata') || topic?.includes(text) === true,
          );
          expect(await topics(text, viewer)).toEqual(matches.sort());
        },
      ),
      { numRuns: 120 },
    );
  });

  it('holds for the public only what is public, masked as it reads it', async () => {
    for (const name of caseNames) {
      const filing = { body: 'Hubungi 081234567890 segera', ...complaintCases[name].filing };
      await liveThrough(parts, { ...complaintCases[name], filing });
    }
    const rows = await parts.database.read((manager) =>
      manager.query<{ complaintId: string; body: string }[]>('SELECT complaintId, body FROM search_public'),
    );
    const shown = await parts.reading.visible(
      visitor,
      rows.map(({ complaintId }) => complaintId),
    );
    expect(shown.filter((complaint) => complaint === null)).toEqual([]);
    expect(rows).toHaveLength(await parts.reading.count(visitor, everything));
    expect(JSON.stringify(rows)).not.toContain('0812');
  });

  it('is filled with what was there before it, some at a time', async () => {
    await liveThrough(parts, complaintCases.closed, 'Jembatan roboh');
    await liveThrough(parts, complaintCases.hidden, 'Jembatan rahasia');
    await parts.database.write(async (manager) => {
      for (const table of ['search_public', 'search_party']) await manager.query(`DELETE FROM ${table}`);
    });
    expect(await topics('jembatan', admin)).toEqual([]);
    const { database, clock } = parts;
    const log = { info: () => undefined };
    const job = { kind: 'complaints.fill-search', about: 'all', dueAt: clock.now(), payload: {} };
    await fillSearch({ database, clock, log }, job);
    expect(await topics('jembatan')).toEqual(['Jembatan roboh']);
    expect(await topics('jembatan', admin)).toEqual(['Jembatan rahasia', 'Jembatan roboh']);
    expect(await topics('tim meninjau')).toEqual(['Jembatan roboh']);
  });
});
