import { isRefused } from '../../../platform/domain/refusal';
import {
  aComplaint,
  aForwardedComplaint,
  nothingSettled,
  people,
} from '../../../test/support/complaint-builders';
import {
  aFiling,
  databaseKinds,
  everything,
  openComplaintsParts,
  type ComplaintsParts,
} from '../../../test/support/complaints-parts';
import { fileComplaint } from '../commands/file-complaint';
import { forwardComplaint } from '../commands/forward-complaint';
import { postFollowUp } from '../commands/post-follow-up';
import { stepOf, type Decided } from '../domain/decision';

const { reporter, admin, leadOfficer } = people;

describe.each(Object.entries(databaseKinds))('the store of complaints on %s', (kind, place) => {
  let parts: ComplaintsParts;
  let drop: () => Promise<unknown>;

  beforeAll(async () => {
    const found = await place();
    drop = found.drop;
    parts = await openComplaintsParts(found.url);
  });
  afterAll(async () => {
    await parts.stop();
    await drop();
  });

  async function filed(): Promise<string> {
    const result = await fileComplaint(parts.context, reporter, aFiling());
    if (result === null || isRefused(result)) throw new Error(`not filed: ${JSON.stringify(result)}`);
    return result.id;
  }
  const forwarded = (complaintId: string, leadAgencyId = 'PUPR') =>
    forwardComplaint(parts.context, admin, {
      complaintId,
      leadAgencyId,
      supportingAgencyIds: [],
      note: null,
      verification: null,
    });
  const run = (statement: string) => parts.database.write((manager) => manager.query(statement));
  const rows = async (table: string) => {
    const [row] = await parts.database.read((manager) =>
      manager.query<{ total: number | string }[]>(`SELECT COUNT(*) AS total FROM ${table}`),
    );
    return Number(row?.total);
  };
  const tables = ['complaint', 'disposition', 'history_line', 'thread_entry', 'outbox'];
  const counts = async () => Promise.all(tables.map(rows));

  describe('writes all of a change or nothing', () => {
    it.each(['outbox', 'thread_entry', 'history_line'])('when %s takes no row', async (table) => {
      const id = await filed();
      await forwarded(id);
      const before = await counts();
      const seenBefore = await parts.reading.visible(admin, [id]);
      await run(`ALTER TABLE ${table} RENAME TO away`);
      await expect(
        postFollowUp(parts.context, leadOfficer, { complaintId: id, body: 'x' }),
      ).rejects.toThrow();
      if (table !== 'thread_entry') await expect(filed()).rejects.toThrow();
      await run(`ALTER TABLE away RENAME TO ${table}`);
      expect(await counts()).toEqual(before);
      expect(await parts.reading.visible(admin, [id])).toEqual(seenBefore);
      // And the next change goes through as if nothing had been.
      const posted = await postFollowUp(parts.context, leadOfficer, { complaintId: id, body: 'x' });
      expect(posted).toMatchObject({ state: 'IN_PROGRESS' });
    });
  });

  it('keeps history: no line can be changed or removed', async () => {
    await filed();
    const before = await rows('history_line');
    await expect(run(`UPDATE history_line SET reason = 'other'`)).rejects.toThrow(/append-only/);
    await expect(run('DELETE FROM history_line')).rejects.toThrow(/append-only/);
    expect(await rows('history_line')).toBe(before);
  });

  it('lets one of two admins forward, and tells the other that it is done', async () => {
    const id = await filed();
    const results = await Promise.all([
      forwarded(id, 'PUPR'),
      forwarded(id, 'DLHK'),
      forwarded(id, 'DISHUB'),
    ]);
    expect(results.filter((result) => result !== null && isRefused(result))).toEqual([
      { refused: 'NOT_ALLOWED_NOW' },
      { refused: 'NOT_ALLOWED_NOW' },
    ]);
    const [seen] = await parts.reading.visible(admin, [id]);
    expect(seen?.dispositions).toHaveLength(1);
    const told = (await parts.events()).filter(({ complaint }) => complaint.id === id);
    expect(told.map(({ type }) => type)).toEqual(['ComplaintFiled', 'ComplaintForwarded']);
  });

  it('takes many follow-ups at once, each with its line, its entry and its event', async () => {
    const id = await filed();
    await forwarded(id);
    const bodies = Array.from({ length: 20 }, (_, index) => `Kabar ${index}`);
    await Promise.all(
      bodies.map((body) => postFollowUp(parts.context, leadOfficer, { complaintId: id, body })),
    );
    const [seen] = await parts.reading.visible(admin, [id]);
    if (!seen) throw new Error('not seen');
    const [slice] = await parts.reading.threads([seen], {
      size: 100,
      backwards: false,
      after: null,
      before: null,
    });
    expect(slice?.rows.map(({ body }) => body).sort()).toEqual([...bodies].sort());
    const [history] = await parts.reading.histories([seen]);
    expect(history).toHaveLength(22);
    const told = (await parts.events()).filter(({ complaint }) => complaint.id === id);
    expect(told.flatMap(({ followUpId }) => followUpId ?? []).sort()).toEqual(
      slice?.rows.map((row) => row.id).sort(),
    );
  });

  it('files in parallel, each complaint with its number', async () => {
    const ids = await Promise.all(Array.from({ length: 30 }, filed));
    const found = await parts.reading.visible(reporter, ids);
    expect(new Set(found.map((complaint) => complaint?.ticket)).size).toBe(30);
  });

  describe('a ticket number that is taken', () => {
    const filingAs = (id: string, ticket: string): Decided => {
      const complaint = aComplaint({ id, ticket });
      return {
        complaint,
        step: stepOf('file', [null, complaint]),
        entry: null,
        event: 'ComplaintFiled',
        agencies: [],
      };
    };

    it('is drawn again', async () => {
      const { complaints } = parts.context;
      await complaints.create(reporter, null, () => filingAs('taken-1', 'PD-TAKEN'));
      let draws = 0;
      const result = await complaints.create(reporter, null, () => {
        draws += 1;
        return filingAs('taken-2', draws < 3 ? 'PD-TAKEN' : 'PD-FREE');
      });
      expect(result).toMatchObject({ ticket: 'PD-FREE' });
      const told = (await parts.events()).filter(({ complaint }) => complaint.id === 'taken-2');
      expect(told).toHaveLength(1);
    });

    it('ends in a fault when every draw is taken, and writes nothing', async () => {
      const before = await counts();
      const stubborn = parts.context.complaints.create(reporter, null, () => filingAs('taken-3', 'PD-TAKEN'));
      await expect(stubborn).rejects.toThrow();
      expect(await counts()).toEqual(before);
    });
  });

  it('keeps every field of a complaint, to the millisecond', async () => {
    const complaint = aForwardedComplaint({
      id: 'whole',
      ticket: 'PD-WHOLE',
      topic: `Topik ᬩᬮᬶ "kutip" 'satu' % _ ! \\ 😀`,
      body: '水'.repeat(60_000),
      state: 'CLOSED',
      outcome: 'PARTLY_DONE',
      outcomeReason: 'Sebagian',
      forwardedAt: new Date('2026-03-02T02:00:00.001Z'),
      resolvedAt: new Date('2026-03-02T02:00:00.010Z'),
      closedAt: new Date('2026-03-02T02:00:00.999Z'),
      rating: 3,
      archiveReason: 'SPAM',
      identityHidden: true,
      complaintHidden: true,
      supervisory: true,
    });
    const step = stepOf('file', [null, complaint], 'alasan');
    const kept: Decided = { complaint, step, entry: null, event: 'ComplaintFiled', agencies: [] };
    await parts.context.complaints.create(reporter, null, () => kept);
    let loaded: unknown = null;
    await parts.context.complaints.change('whole', admin, (found) => {
      loaded = found;
      return { refused: 'FORBIDDEN' };
    });
    expect(loaded).toEqual({
      ...complaint,
      forwardDueAt: new Date('2026-03-03T02:00:00.123Z'),
      firstResultDueAt: new Date('2026-03-11T08:00:00.000Z'),
      finalResultDueAt: new Date('2026-04-01T08:00:00.000Z'),
      nextDueAt: new Date('2026-03-03T02:00:00.123Z'),
    });
  });

  it('costs a constant number of statements, whatever the complaint has been through', async () => {
    const cost = async (work: () => Promise<unknown>) => {
      const before = parts.database.statements();
      await work();
      return parts.database.statements() - before;
    };
    const id = await filed();
    await forwarded(id);
    const post = () => postFollowUp(parts.context, leadOfficer, { complaintId: id, body: 'x' });
    // The first answer stops a clock; the words that follow do not.
    await post();
    const first = await cost(post);
    for (let times = 0; times < 5; times += 1) await post();
    expect(await cost(post)).toBe(first);
    // Begin, lock and load, complaint, line, entry, event, notices not told yet, the next look at the clocks, the answers
    // to search in, twice put in the search, commit; and before them the chain of the agency.
    expect(first).toBeLessThanOrEqual(kind === 'sqlite' ? 13 : 14);
  });

  it('can verify what it forwards under a secret flag without ever telling the public', async () => {
    const id = await filed();
    const before = await parts.reading.count(people.visitor, everything);
    const verification = { ...nothingSettled, hideComplaint: true };
    await forwardComplaint(parts.context, admin, {
      complaintId: id,
      leadAgencyId: 'PUPR',
      supportingAgencyIds: [],
      note: null,
      verification,
    });
    expect(await parts.reading.count(people.visitor, everything)).toBe(before);
    expect(await parts.reading.visible(leadOfficer, [id])).toMatchObject([{ id, complaintHidden: true }]);
  });
});
