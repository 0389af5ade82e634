import type { Actor } from '../../../../platform/domain/actor';
import { aForwarded } from '../../../../test/support/mirror/a-forwarded';
import { openMirrorApi, type MirrorApi } from '../../../../test/support/mirror/mirror-api';
import { aReport } from '../../../../test/support/lapor';
import { people } from '../../../../test/support/complaint-builders';
import { categoryTold } from '../../../../test/support/complaints-parts';
import { withReference } from '../../mapping/reference-text';
import { DeliveryRow } from '../../store/delivery.entity';
import { ReviewRow } from '../../store/review.entity';

const at = new Date('2026-03-02T02:00:00.123Z');

const reconcile = `mutation ($rebuild: Boolean! = false) { reconcileMirror(input: { rebuild: $rebuild }) {
  refusal { code } reconciliation { id cause failure here there differenceCount repaired
    differences { nodes { kind outcome complaintId trackingId here there } } } } }`;
const map = `mutation ($input: MapLaporMasterInput!) { mapLaporMaster(input: $input) {
  refusal { code message } master { remoteKey code sent } } }`;
const lapor = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Complaint {
  lapor { trackingId origin status pending lastError secrecyUnconfirmed url } } } }`;

const dead = {
  ...{ complaintId: 'c-dead', step: 'STATE', sequence: 1, wanted: 'ARCHIVED', happenedAt: at },
  ...{ state: 'DEAD', reason: 'REJECTED', said: 'Tidak valid', failures: 9, nextAt: at, token: null },
  ...{ uncertain: false, triedAt: at, progress: null, warned: true, remoteId: null, createdAt: at },
  doneAt: null,
} as const satisfies Partial<DeliveryRow>;
const deadSteps = ['a', 'b', 'c'].map((about) => ({ ...dead, about }));

const line = {
  ...{ reason: 'OUTSIDE_THE_CITY', trackingId: 7_100_001, complaintId: null, detail: null, times: 1 },
  ...{ firstAt: at, lastAt: at, settledBy: null, settledAt: null, settlement: null },
};
const lines = [1, 2, 3].map((number) => ({ ...line, id: `review-${number}`, about: `report:${number}` }));

describe.each(['sqlite', 'mysql'] as const)('the desk of an admin on %s', (kind) => {
  let api: MirrorApi;
  beforeAll(async () => {
    api = await openMirrorApi(kind);
    // Before anything runs: it is a second connection, and SQLite has one writer.
    await api.database.write(async (manager) => {
      await manager.insert(DeliveryRow, deadSteps);
      await manager.insert(ReviewRow, lines);
    });
  });
  afterAll(() => api.stop());

  const masters = async (onlyUnmapped = false) => {
    const query = `{ laporMasters(list: categories, onlyUnmapped: ${onlyUnmapped}) { remoteKey name parentName code sent goneAt
      proposals { code sure } } }`;
    const { data } = await api.ask(query);
    return data.laporMasters as { remoteKey: string; name: string; code: string | null; sent: boolean }[];
  };
  const mapped = async (input: object) => (await api.ask(map, { variables: { input } })).data.mapLaporMaster;
  const run = async (rebuild = false) =>
    (await api.ask(reconcile, { variables: { rebuild } })).data.reconcileMirror.reconciliation;

  it('maps categories of the master data, which change over there (111) (112) (114)', async () => {
    api.complaints.parts.agencies.tell(
      categoryTold('INFRA', { nameId: 'Infrastruktur' }),
      categoryTold('INFRA.JALAN', { nameId: 'Jalan' }),
    );
    await api.service.caughtUp();
    await api.ask('mutation { refreshLaporMasters { done } }');
    expect((await masters()).every(({ code }) => code === null)).toBe(true);
    expect((await masters(true)).find(({ remoteKey }) => remoteKey === '101')).toMatchObject({
      parentName: 'Infrastruktur',
      proposals: [{ code: 'INFRA.JALAN', sure: true }],
    });
    const roads = { list: 'categories', remoteKey: '101', code: 'INFRA.JALAN' };
    expect((await mapped(roads)).master).toEqual({ remoteKey: '101', code: 'INFRA.JALAN', sent: true });
    await mapped({ ...roads, remoteKey: '103' });
    expect((await mapped({ ...roads, code: 'TIDAK.ADA' })).refusal).toMatchObject({
      code: 'UNKNOWN_CATEGORY',
    });
    expect((await mapped({ ...roads, remoteKey: '777' })).refusal).toMatchObject({ code: 'NOT_FOUND' });
    const { masters: there } = api.lapor.simulator.national;
    there.put('categories', { id: 101, parent: 100, name: 'Jalan Kota' });
    there.put('categories', { id: 104, parent: 100, name: 'Trotoar' });
    there.remove('categories', 103);
    await api.ask('mutation { refreshLaporMasters { done } }');
    const now = new Map((await masters()).map((line) => [line.remoteKey, line]));
    expect(now.get('101')).toMatchObject({
      name: 'Jalan Kota',
      code: 'INFRA.JALAN',
      sent: false,
      goneAt: null,
    });
    expect(now.get('103')).toMatchObject({ code: 'INFRA.JALAN', goneAt: expect.any(String) as string });
    expect(now.get('104')).toMatchObject({ code: null, sent: false });
  });

  it('compares both sides, links what lost its link, and finds all links again (84) (126)', async () => {
    const { id, ticket } = await aForwarded(api.complaints);
    const content = withReference('Ada lubang.', ticket);
    const trackingId = String(await api.lapor.client.createReport({ ...aReport, content }));
    const unlinked = await run();
    expect(unlinked).toMatchObject({ cause: 'ADMIN', failure: null });
    expect(unlinked.differences.nodes).toContainEqual(
      expect.objectContaining({ kind: 'LINK_LOST', outcome: 'REPAIRED', complaintId: id, trackingId }),
    );
    const twice = await api.lapor.client.createReport({ ...aReport, content });
    const found = (await run()).differences.nodes;
    expect(found).toContainEqual(
      expect.objectContaining({ kind: 'LINKED_TWICE', outcome: 'REPORTED', trackingId: String(twice) }),
    );
    const links = `{ laporLinks(complaint: "${id}") { nodes { trackingId ticket } totalCount } }`;
    expect((await api.ask(links)).data.laporLinks).toEqual({
      nodes: [{ trackingId, ticket }],
      totalCount: 1,
    });
    expect(await run(true)).toMatchObject({ cause: 'REBUILD', failure: null });
    expect((await api.ask(links)).data.laporLinks.totalCount).toBe(1);
  });

  it('tells a secrecy again that was lowered over there, and is content after that (93) (95) (126)', async () => {
    const { id } = await aForwarded(api.complaints, { identityHidden: true });
    await api.service.caughtUp();
    await api.service.sender?.runOnce();
    const links = `{ laporLinks(complaint: "${id}") { nodes { trackingId } } }`;
    const trackingId: string = (await api.ask(links)).data.laporLinks.nodes[0].trackingId;
    const { national } = api.lapor.simulator;
    national.setSecrecy(Number(trackingId), { anonymous: false, secret: false });
    const ofIt = async () =>
      (await run()).differences.nodes.filter((found: { complaintId: string }) => found.complaintId === id);
    expect(await ofIt()).toMatchObject([
      { kind: 'LESS_SECRET_THERE', outcome: 'REPAIRED', here: 'anonim', there: 'terbuka' },
    ]);
    expect(await ofIt()).toMatchObject([{ outcome: 'WAITING' }]);
    await api.service.sender?.runOnce();
    expect(national.find(Number(trackingId))).toMatchObject({ anonymous: true });
    expect(await ofIt()).toEqual([]);
  });

  it('says so when the other side does not answer, and changes nothing', async () => {
    api.lapor.simulator.faults.standing = 'maintenance';
    expect(await run()).toMatchObject({ failure: 'MAINTENANCE', here: 0, there: 0, differenceCount: 0 });
    const refreshed = await api.ask('mutation { refreshLaporMasters { done refusal { code } } }');
    expect(refreshed.data.refreshLaporMasters).toEqual({
      done: false,
      refusal: { code: 'LAPOR_UNREACHABLE' },
    });
    api.lapor.simulator.faults.standing = null;
    expect(await run()).toMatchObject({ failure: 'NOT_NOW' });
    api.complaints.parts.clock.advance(6 * 60_000);
    expect(await run()).toMatchObject({ failure: null });
  });

  it('says of a complaint what its report is, to whoever complaints gave its number', async () => {
    const { id, ticket } = await aForwarded(api.complaints);
    const content = withReference('Ada lubang.', ticket);
    const trackingId = String(await api.lapor.client.createReport({ ...aReport, content }));
    await run();
    const shown = async (reference: object, actor: Actor = people.admin) => {
      const of = [{ __typename: 'Complaint', ...reference }];
      return (await api.ask(lapor, { variables: { of }, actor })).data._entities[0]?.lapor ?? null;
    };
    const url = `https://lapor.example/laporan/${trackingId}`;
    expect(await shown({ id, ticket }, people.visitor)).toMatchObject({ trackingId, url, lastError: null });
    expect(await shown({ id, ticket })).toMatchObject({ secrecyUnconfirmed: false });
    expect((await shown({ id, ticket }, people.visitor)).secrecyUnconfirmed).toBeNull();
    expect(await shown({ id })).toBeNull();
    expect(await shown({ id: 'nobody', ticket: 'PD-0000-0000-0009' })).toBeNull();
  });

  it('gives the day of an admin in numbers, with what was given up, and nobody else (27) (33)', async () => {
    const query = '{ laporSummary { health { state } deliveries { state reason count } reviews } }';
    const { laporSummary } = (await api.ask(query)).data;
    expect(laporSummary.deliveries).toContainEqual({ state: 'DEAD', reason: 'REJECTED', count: 3 });
    expect(laporSummary).toMatchObject({ health: { state: 'IN_STEP' }, reviews: lines.length });
    expect((await api.ask(query, { actor: people.leadOfficer })).data.laporSummary).toBeNull();
  });

  it('replays what was given up, once, and pages through what there is (28)', async () => {
    const list = `query ($after: String) { laporDeliveries(states: [DEAD], first: 2, after: $after) {
      totalCount nodes { id complaintId said } pageInfo { hasNextPage endCursor } } }`;
    const first = (await api.ask(list)).data.laporDeliveries;
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const rest = await api.ask(list, { variables: { after: first.pageInfo.endCursor } });
    expect(rest.data.laporDeliveries).toMatchObject({
      nodes: [{ said: 'Tidak valid' }],
      pageInfo: { hasNextPage: false },
    });
    const replay = `mutation ($id: ID!) { replayLaporDelivery(input: { delivery: $id }) {
      refusal { code } delivery { state failures } } }`;
    const variables = { id: first.nodes[0].id as string };
    const once = (await api.ask(replay, { variables })).data.replayLaporDelivery;
    expect(once).toEqual({ refusal: null, delivery: { state: 'WAITING', failures: 0 } });
    const again = (await api.ask(replay, { variables })).data.replayLaporDelivery;
    expect(again.refusal).toEqual({ code: 'DELIVERY_NOT_DEAD' });
  });

  it('settles what a person has looked at, once, and says what it was', async () => {
    const list = `query ($after: String) { laporReviews(first: 2, after: $after) { totalCount nodes { id } pageInfo { endCursor } } }`;
    const first = (await api.ask(list)).data.laporReviews;
    const rest = (await api.ask(list, { variables: { after: first.pageInfo.endCursor } })).data.laporReviews;
    expect([...first.nodes, ...rest.nodes].map(({ id }: { id: string }) => id)).toEqual([
      'review-3',
      'review-2',
      'review-1',
    ]);
    const settle = (settlement: string) =>
      api.ask(
        `mutation { settleLaporReview(input: { review: "review-2", settlement: "${settlement}" }) {
        refusal { code message } review { settlement } } }`,
        { language: 'id' },
      );
    expect((await settle('Sudah diurus')).data.settleLaporReview.review).toEqual({
      settlement: 'Sudah diurus',
    });
    expect((await settle('Lagi')).data.settleLaporReview.refusal).toEqual({
      code: 'REVIEW_SETTLED',
      message: 'Hal ini sudah diselesaikan.',
    });
    expect((await api.ask(list)).data.laporReviews.totalCount).toBe(2);
    expect((await settle(' ')).errors?.[0].extensions).toMatchObject({ code: 'SETTLEMENT_LENGTH' });
  });

  it('stops and starts the mirror, which everybody is told', async () => {
    const pause = (paused: boolean) =>
      api.ask(`mutation { pauseMirror(input: { paused: ${paused} }) { paused } }`);
    const health = async () => (await api.ask('{ mirrorHealth { state } }', { actor: people.visitor })).data;
    await pause(true);
    expect(await health()).toEqual({ mirrorHealth: { state: 'PAUSED' } });
    await pause(false);
    expect((await health()).mirrorHealth.state).not.toBe('PAUSED');
  });

  it('finds the link again of a report that was sent on since, and marks it (126)', async () => {
    const { id } = await aForwarded(api.complaints);
    await api.service.caughtUp();
    await api.service.sender?.runOnce();
    const links = `{ laporLinks(complaint: "${id}") { nodes { trackingId } } }`;
    const [link] = (await api.ask(links)).data.laporLinks.nodes;
    api.lapor.simulator.national.forward(Number(link.trackingId), 51, 'Kewenangan provinsi');
    const ofIt = async (rebuild: boolean) =>
      (await run(rebuild)).differences.nodes.flatMap((found: { complaintId: string; kind: string }) =>
        found.complaintId === id ? [found.kind] : [],
      );
    expect(await ofIt(true)).toEqual(['SENT_ON']);
    expect((await api.ask(links)).data.laporLinks.nodes).toEqual([link]);
    // Marked by now: nothing of it is lost nor told again.
    expect([await ofIt(true), await ofIt(false)]).toEqual([[], []]);
    expect((await api.ask(links)).data.laporLinks.nodes).toEqual([link]);
  });
});
