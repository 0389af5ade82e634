import type { Page } from '../../../platform/domain/page';
import { isRefused } from '../../../platform/domain/refusal';
import { people } from '../../../test/support/complaint-builders';
import {
  aFiling,
  agencyTold,
  categoryTold,
  databaseKinds,
  everything,
  openComplaintsParts,
  type ComplaintsParts,
} from '../../../test/support/complaints-parts';
import { fileComplaint, type FileComplaint } from '../commands/file-complaint';
import { forwardComplaint } from '../commands/forward-complaint';
import { postFollowUp } from '../commands/post-follow-up';
import type { VisibleComplaint } from '../domain/visibility';
import type { ComplaintFilter } from './reading';

const { visitor, reporter, otherCitizen, admin, leadOfficer } = people;
const firstPage: Page = { size: 20, backwards: false, after: null, before: null };

describe.each(Object.entries(databaseKinds))('reading on %s', (_kind, place) => {
  let parts: ComplaintsParts;
  let drop: () => Promise<unknown>;

  beforeEach(async () => {
    const found = await place();
    drop = found.drop;
    parts = await openComplaintsParts(found.url);
  });
  afterEach(async () => {
    await parts.stop();
    await drop();
  });

  async function filed(
    more: Partial<FileComplaint> = {},
    actor = reporter as typeof otherCitizen | typeof reporter,
  ) {
    parts.clock.advance(1);
    const result = await fileComplaint(parts.context, actor, aFiling(more));
    if (result === null || isRefused(result)) throw new Error(`not filed: ${JSON.stringify(result)}`);
    return result;
  }
  async function forwarded(complaintId: string, leadAgencyId = 'PUPR') {
    const agencies = { leadAgencyId, supportingAgencyIds: [] };
    await forwardComplaint(parts.context, admin, {
      complaintId,
      ...agencies,
      note: null,
      verification: null,
    });
    return complaintId;
  }
  async function seen(
    id: string,
    viewer: Parameters<typeof parts.reading.visible>[0],
  ): Promise<VisibleComplaint> {
    const [complaint] = await parts.reading.visible(viewer, [id]);
    if (!complaint) throw new Error('not seen');
    return complaint;
  }
  async function cost(work: () => Promise<unknown>): Promise<number> {
    const before = parts.database.statements();
    await work();
    return parts.database.statements() - before;
  }
  const keysOf = ({ filedAt, id }: VisibleComplaint) => [filedAt.toISOString(), id];

  it('pages in both directions, and pages stay as they were while complaints are filed', async () => {
    const topics: string[] = [];
    for (let number = 0; number < 7; number += 1)
      topics.unshift((await filed({ topic: `T${number}` })).topic);
    const page = (request: Partial<Page>) =>
      parts.reading.page(admin, everything, { ...firstPage, ...request });
    const names = (rows: readonly VisibleComplaint[]) => rows.map(({ topic }) => topic);

    const first = await page({ size: 3 });
    expect(names(first.rows)).toEqual(topics.slice(0, 3));
    expect(first).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    await filed({ topic: 'new' });
    await filed({ topic: 'newer' });
    const [last] = first.rows.slice(-1);
    const second = await page({ size: 3, after: last ? keysOf(last) : null });
    expect(names(second.rows)).toEqual(topics.slice(3, 6));

    const [start] = second.rows;
    const back = await page({ size: 2, backwards: true, before: start ? keysOf(start) : null });
    expect(names(back.rows)).toEqual(topics.slice(1, 3));
    expect(back).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const oldest = await page({ size: 2, backwards: true });
    expect(names(oldest.rows)).toEqual(topics.slice(5));
    const between = await page({
      after: last ? keysOf(last) : null,
      before: oldest.rows[1] ? keysOf(oldest.rows[1]) : null,
    });
    expect(names(between.rows)).toEqual(topics.slice(3, 6));
    expect(await page({ size: 0 })).toMatchObject({ rows: [], hasNextPage: true });
  });

  it.each([[['x', 'y']], [['2026-03-02T02:00:00.123Z']], [[]], [['2026-03-02', 'id']], [['', '', '']]])(
    'refuses a cursor that names no place: %j',
    async (keys) => {
      const read = parts.reading.page(visitor, everything, { ...firstPage, after: keys });
      await expect(read).rejects.toMatchObject({ code: 'BAD_CURSOR' });
    },
  );

  it('narrows by each side of a filter, in lists and counts alike', async () => {
    parts.agencies.tell(categoryTold('INFRA_X.JALAN'), categoryTold('INFRAX'));
    const road = await filed({ topic: 'Jalan Rusak', kind: 'GRIEVANCE', category: 'INFRA.JALAN' });
    const rubbish = await filed({
      topic: 'Sampah',
      class: 'ASPIRATION',
      category: 'INFRAX',
      channel: 'MOBILE_APP',
    });
    const other = await filed({ topic: 'Lampu', kind: 'CRITICISM', category: 'INFRA_X.JALAN' }, otherCitizen);
    await forwarded(road.id);
    await forwarded(rubbish.id, 'DLHK');

    const found = async (
      filter: Partial<ComplaintFilter>,
      viewer: typeof admin | typeof otherCitizen = admin,
    ) => {
      const whole = { ...everything, ...filter };
      const { rows } = await parts.reading.page(viewer, whole, firstPage);
      expect(await parts.reading.count(viewer, whole)).toBe(rows.length);
      return rows.map(({ topic }) => topic);
    };
    expect(await found({})).toEqual(['Lampu', 'Sampah', 'Jalan Rusak']);
    expect(await found({ states: ['FORWARDED'] })).toEqual(['Sampah', 'Jalan Rusak']);
    expect(await found({ states: [] })).toEqual([]);
    expect(await found({ classes: ['ASPIRATION'] })).toEqual(['Sampah']);
    expect(await found({ kinds: ['CRITICISM'] })).toEqual(['Lampu']);
    expect(await found({ channels: ['MOBILE_APP'] })).toEqual(['Sampah']);
    expect(await found({ agencyId: 'PUPR' })).toEqual(['Jalan Rusak']);
    expect(await found({ category: 'INFRA' })).toEqual(['Jalan Rusak']);
    expect(await found({ category: 'INFRA.JALAN' })).toEqual(['Jalan Rusak']);
    expect(await found({ category: 'INFRA_X' })).toEqual(['Lampu']);
    expect(await found({ from: rubbish.filedAt })).toEqual(['Lampu', 'Sampah']);
    expect(await found({ to: rubbish.filedAt })).toEqual(['Jalan Rusak']);
    expect(await found({ mine: true }, otherCitizen)).toEqual(['Lampu']);
    expect(await found({ mine: true })).toEqual([]);
    expect(await found({ states: ['SUBMITTED'], mine: true }, otherCitizen)).toEqual(['Lampu']);
    expect(await parts.reading.count(visitor, { ...everything, mine: true })).toBe(0);
    expect(await parts.reading.count(visitor, { ...everything, category: 'INFRA_X' })).toBe(0);
    expect(await seen(other.id, otherCitizen)).toMatchObject({ isOwn: true });
  });

  it.each([
    ['rusak', ['Jalan RUSAK 100%']],
    ['  PARAH   jalan ', ['Jalan RUSAK 100%']],
    ['100%', ['Jalan RUSAK 100%']],
    ['%', []],
    ['_', []],
    ['kode_', ['kode_a']],
    ['awas!', ['Awas!']],
    ['kerusakan', ['Jalan RUSAK 100%']],
    ['rus', ['Jalan RUSAK 100%']],
    ['usak', []],
    ['rusak yang di jalan', ['Jalan RUSAK 100%']],
    ['\\', []],
    ["'", []],
    ['rusak lampu', []],
    ['   ', []],
  ])('finds by the words %p', async (text, topics) => {
    await filed({ topic: 'Jalan RUSAK 100%', body: 'sangat Parah' });
    await filed({ topic: 'kode_a', body: 'x' });
    await filed({ topic: 'Awas!', body: 'x' });
    const { rows } = await parts.reading.page(admin, { ...everything, text }, firstPage);
    expect(rows.map(({ topic }) => topic)).toEqual(topics);
    expect(await parts.reading.count(visitor, { ...everything, text })).toBe(0);
  });

  it('reads the threads of many complaints in one statement, each cut to its own page', async () => {
    const ids = [
      await forwarded((await filed()).id),
      await forwarded((await filed()).id),
      (await filed()).id,
    ];
    // Within one millisecond: they keep the order in which they were said.
    for (let number = 1; number <= 4; number += 1) {
      await postFollowUp(parts.context, leadOfficer, { complaintId: ids[0] ?? '', body: `A${number}` });
    }
    await postFollowUp(parts.context, reporter, { complaintId: ids[1] ?? '', body: 'B1' });
    await postFollowUp(parts.context, reporter, { complaintId: ids[2] ?? '', body: 'C1' });
    const complaints = await Promise.all(ids.map((id) => seen(id, reporter)));
    const bodies = async (page: Partial<Page>) => {
      const slices = await parts.reading.threads(complaints, { ...firstPage, ...page });
      return slices.map(({ rows }) => rows.map(({ body }) => body).join(' '));
    };
    expect(await bodies({})).toEqual(['A1 A2 A3 A4', 'B1', 'C1']);
    expect(await bodies({ size: 3 })).toEqual(['A1 A2 A3', 'B1', 'C1']);
    expect(await bodies({ size: 3, backwards: true })).toEqual(['A2 A3 A4', 'B1', 'C1']);
    const [slice] = await parts.reading.threads(complaints, { ...firstPage, size: 2 });
    expect(slice).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const [, second] = slice?.rows ?? [];
    const after = second ? [second.at.toISOString(), second.id] : null;
    expect((await bodies({ size: 1, after }))[0]).toBe('A3');
    expect((await bodies({ backwards: true, before: after }))[0]).toBe('A1');
    expect(await parts.reading.threadCounts(complaints)).toEqual([4, 1, 1]);

    for (const some of [complaints, complaints.slice(0, 1)]) {
      expect(await cost(() => parts.reading.threads(some, firstPage))).toBe(1);
      expect(await cost(() => parts.reading.threadCounts(some))).toBe(1);
      expect(await cost(() => parts.reading.histories(some))).toBe(1);
      expect(await cost(() => parts.reading.proposals(some))).toBe(2);
    }
    expect(await parts.reading.threads([], firstPage)).toEqual([]);
  });

  it('costs one statement per list, count and look-up, for whoever looks', async () => {
    for (let number = 0; number < 3; number += 1) await forwarded((await filed()).id);
    for (const viewer of [visitor, reporter, admin, leadOfficer, people.inspector]) {
      expect(await cost(() => parts.reading.page(viewer, everything, firstPage))).toBe(1);
      expect(await cost(() => parts.reading.count(viewer, everything))).toBe(1);
      expect(await cost(() => parts.reading.visible(viewer, ['a', 'b', 'c']))).toBe(1);
      expect(await cost(() => parts.reading.byTicket(viewer, 'PD-NONE'))).toBe(1);
    }
  });

  it('shows an entry to who may see both it and its complaint', async () => {
    const { id } = await filed({ identityHidden: true });
    await postFollowUp(parts.context, reporter, { complaintId: id, body: 'Nomor saya' });
    await forwarded(id);
    await postFollowUp(parts.context, reporter, { complaintId: id, body: 'Terima kasih' });
    const [early, late] = (await parts.events()).flatMap(({ followUpId }) => followUpId ?? []);
    const reads = async (entryId: string | undefined, viewer: Parameters<typeof seen>[1]) =>
      (await parts.reading.threadEntries(viewer, [entryId ?? 'none']))[0];
    expect(await reads(early, visitor)).toBeNull();
    expect(await reads('none', visitor)).toBeNull();
    expect(await reads(early, leadOfficer)).toMatchObject({
      entry: { body: 'Nomor saya', reporterId: null },
    });
    expect(await reads(late, visitor)).toMatchObject({ entry: { body: 'Terima kasih', reporterId: null } });
    expect(await reads(late, admin)).toMatchObject({ entry: { reporterId: reporter.accountId } });
    expect(await parts.reading.threadEntries(visitor, ['none', late ?? '', early ?? ''])).toMatchObject([
      null,
      { entry: { body: 'Terima kasih' } },
      null,
    ]);

    const hidden = await filed({ complaintHidden: true });
    await postFollowUp(parts.context, reporter, { complaintId: hidden.id, body: 'Rahasia' });
    const secret = (await parts.events()).flatMap(({ followUpId }) => followUpId ?? [])[2];
    expect(await reads(secret, otherCitizen)).toBeNull();
    expect(await cost(() => reads(secret, otherCitizen))).toBe(await cost(() => reads('none', otherCitizen)));
  });

  it('tells a history without reasons and agencies to who is no party, and nobody the account', async () => {
    const { id } = await filed();
    await forwarded(id);
    const histories = await parts.reading.histories([await seen(id, visitor), await seen(id, admin)]);
    const forVisitor = histories[0] ?? [];
    expect(forVisitor).toMatchObject([{ action: 'forward', reason: null, changes: [], byAgencyId: null }]);
    const forAdmin = histories[1];
    expect(forAdmin?.map(({ action, byRole }) => [action, byRole])).toEqual([
      ['file', 'CITIZEN'],
      ['forward', 'ADMIN'],
    ]);
    expect(JSON.stringify(forAdmin)).not.toContain('account-');
  });

  it('proposes agencies by the rules and the agencies of the day', async () => {
    parts.agencies.tell(
      categoryTold('INFRA', { agencyId: 'DISHUB' }),
      categoryTold('UMUM.WILAYAH', { routeByPlace: 'kelurahan', agencyId: 'OLD' }),
      agencyTold('KEL', { wards: ['Dauh Puri'], parentId: 'KEC' }),
      agencyTold('KEC'),
      agencyTold('OLD', { validTo: '2020-01-01T00:00:00.000Z' }),
    );
    const byCategory = await filed({ category: 'INFRA.JALAN' });
    const byPlace = await filed({ category: 'UMUM.WILAYAH' });
    const supervisory = await filed({ kind: 'CORRUPTION' });
    const unknown = await filed({ category: null });
    const proposals = await parts.reading.proposals([byCategory, byPlace, supervisory, unknown]);
    expect(proposals.map((list) => list.map(({ agencyId, reason }) => `${agencyId} ${reason}`))).toEqual([
      ['PUPR CATEGORY', 'DISHUB CATEGORY_GROUP'],
      ['KEL WARD', 'KEC DISTRICT'],
      ['INSPEKTORAT SUPERVISORY'],
      [],
    ]);
  });
});
