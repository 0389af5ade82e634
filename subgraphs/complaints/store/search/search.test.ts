import { fc } from '../../../../test/support/properties';
import type { Actor } from '../../../../platform/domain/actor';
import type { Page } from '../../../../platform/domain/page';
import { everybody, people } from '../../../../test/support/complaint-builders';
import { caseNames, complaintCases, isSeenBy, liveThrough } from '../../../../test/support/complaint-cases';
import {
  databaseKinds,
  everything,
  openComplaintsParts,
  type ComplaintsParts,
} from '../../../../test/support/complaints-parts';
import { postFollowUp } from '../../commands/post-follow-up';
import { loadScored } from '../load-complaints';
import { fillSearch } from './fill-search';
import { bestFound, newestFound } from './found-lists';
import { searchEngineOf } from './search-engine';
import { indexed, searchTerms } from './search-terms';

const page: Page = { size: 50, backwards: false, after: null, before: null };
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
    // By relevance the same ones are found, for the same viewers.
    const found = await parts.reading.pageOfBest(viewer, { ...everything, text }, page);
    expect(found.rows.map(({ complaint }) => complaint.id).sort()).toEqual(rows.map(({ id }) => id).sort());
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

  const best = async (text: string, viewer: Actor = visitor, more: Partial<Page> = {}) => {
    const { rows } = await parts.reading.pageOfBest(viewer, { ...everything, text }, { ...page, ...more });
    return rows.map(({ complaint: { topic }, score }) => `${score} ${topic}`);
  };

  it('lists what fits best first: topic, body, answers; the word itself, another form of it', async () => {
    const filed = async (topic: string, body: string) =>
      (await liveThrough(parts, { filing: { body }, steps: ['forward'] }, topic)).id;
    const id = await filed('Gelap sekali di sini', 'Tidak ada yang menyala di sini.');
    await postFollowUp(parts.context, leadOfficer, { complaintId: id, body: 'Lampu diganti.' });
    await filed('Perihal lampu taman', 'Sudah lama sekali begitu.');
    await filed('Perlu perbaikan', 'Lampunya lepas, lampu taman tua.');
    await filed('Lampunya padam', 'Sudah lama sekali begitu.');
    await filed('Lampu kota redup', 'Sudah lama sekali begitu.');
    expect(await best('lampu')).toEqual([
      '8 Lampu kota redup',
      '8 Lampunya padam',
      '8 Perihal lampu taman',
      '3 Perlu perbaikan',
      '1 Gelap sekali di sini',
    ]);
    expect(await best('taman lampu')).toEqual(['16 Perihal lampu taman', '6 Perlu perbaikan']);
    expect(await best('diperbaiki')).toEqual(['6 Perlu perbaikan']);
  });

  it('pages through the best ones in both directions, whatever is filed meanwhile', async () => {
    for (const topic of ['Jalan satu', 'Dua', 'Jalan tiga', 'Empat', 'Jalan lima']) {
      await liveThrough(
        parts,
        { filing: { body: 'Tentang jalan di sini.' }, steps: ['forward'] },
        `Perihal ${topic}`,
      );
    }
    const whole = await best('jalan');
    expect(whole.map((line) => line[0])).toEqual(['8', '8', '8', '3', '3']);
    const ask = (more: Partial<Page>) =>
      parts.reading.pageOfBest(visitor, { ...everything, text: 'jalan' }, { ...page, size: 2, ...more });
    const placeOf = ({ score, complaint }: Awaited<ReturnType<typeof ask>>['rows'][number]) => [
      ...[String(score), complaint.filedAt.toISOString(), complaint.id],
    ];
    const lines: string[] = [];
    for (let after: readonly string[] | null = null; ;) {
      const slice: Awaited<ReturnType<typeof ask>> = await ask({ after });
      lines.push(...slice.rows.map(({ score, complaint }) => `${score} ${complaint.topic}`));
      const last = slice.rows.at(-1);
      if (!slice.hasNextPage || !last) break;
      after = placeOf(last);
      await liveThrough(parts, { filing: { body: 'Jalan lagi.' }, steps: ['forward'] }, 'Jalan yang baru');
    }
    expect(lines).toEqual(whole);
    const end = await ask({ backwards: true });
    const [first] = end.rows;
    const before = await ask({ backwards: true, before: first ? placeOf(first) : null });
    expect([...before.rows, ...end.rows].map(({ complaint }) => complaint.topic)).toEqual(
      whole.slice(1).map((line) => line.slice(2)),
    );
  });

  it('costs one statement when many have the words and three at most, however much is found', async () => {
    const costs = async (text: string) => {
      const find = { newest: 'page', best: 'pageOfBest', counted: 'count' } as const;
      const costs: number[] = [];
      for (const way of Object.values(find)) {
        const before = parts.database.statements();
        await parts.reading[way](leadOfficer, { ...everything, text }, { ...page, size: 2 });
        costs.push(parts.database.statements() - before);
      }
      return costs;
    };
    await liveThrough(parts, complaintCases.forwarded);
    expect(await costs('jalan')).toEqual([2, 3, 1]);
    for (let time = 0; time < 5; time += 1) await liveThrough(parts, complaintCases.forwarded);
    expect(await costs('jalan')).toEqual([1, 1, 1]);
    expect(await costs('travo')).toEqual([2, 3, 1]);
  });

  it('lists the same page whichever way fills it', async () => {
    const topics = ['Jalan rusak', 'Perihal jalan', 'Lampu di jalan', 'Jalanan', 'Jalan rusak parah'];
    for (const topic of topics) {
      const filing = { body: 'Rusak sekali, jalan di sini.', complaintHidden: topic === 'Jalanan' };
      await liveThrough(parts, { filing, steps: ['forward'] }, topic);
    }
    const engine = searchEngineOf(parts.database.kind);
    const at = parts.clock.now();
    const filled: number[] = [];
    for (const list of [newestFound, bestFound]) {
      for (const viewer of [visitor, leadOfficer, reporter, admin]) {
        for (const text of ['jalan', 'rusak jalan', 'lampu']) {
          const asked = { ...page, size: 2 };
          const search = { viewer, filter: { ...everything, text }, terms: searchTerms(text), engine };
          const order = list.order(asked, { row: 'c', found: 'best' });
          const pages = await Promise.all(
            list
              .ways(search, asked)
              .map((way) => parts.database.read((manager) => loadScored(manager, way, { order, at }))),
          );
          const lines = pages.map((rows) => rows.map(({ complaint, score }) => [score, complaint.topic]));
          const full = lines.filter(({ length }) => length === 3);
          filled.push(full.length);
          for (const other of full) expect([text, other]).toEqual([text, lines.at(-1)]);
        }
      }
    }
    expect(filled.filter((count) => count > 1).length).toBeGreaterThan(8);
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
