import type { Actor } from '../../../platform/domain/actor';
import { admin, citizen, officer, startGateway, type GatewayWorld } from '../../../test/support/gateway';
import { reporter, secret } from '../../../test/support/gateway-subgraphs';
import { listen, liveClient, type Listening } from '../../../test/support/live-client';
import { until } from '../../../test/support/until';

const changes = 'subscription($id: ID!) { complaintChanged(complaint: $id) { id } }';
const followUps = 'subscription($id: ID!) { followUpAdded(complaint: $id) { id } }';
const owner: Actor = { role: 'CITIZEN', accountId: reporter, agencyId: null };
const rightLost = [
  {
    message: 'Anda tidak lagi berhak atas kabar ini.',
    extensions: expect.objectContaining({
      code: 'RIGHT_LOST',
      messages: expect.objectContaining({ en: 'You may not be told of this any more.' }),
    }),
  },
];

describe.each([
  ['in one process', false],
  ['over HTTP', true],
])('a right that is lost, with subgraphs %s', (_name, remote) => {
  let world: GatewayWorld;
  /** The next questions about who may be told fail. */
  let failing = 0;
  let answered = 0;
  const clients: ReturnType<typeof liveClient>[] = [];
  beforeAll(async () => {
    world = await startGateway({
      remote,
      wrap: (subgraph) => ({
        name: subgraph.name,
        async execute(request) {
          const isAsked = request.query.includes('sightOf');
          if (isAsked && failing > 0) {
            failing -= 1;
            throw new Error('away');
          }
          const answer = await subgraph.execute(request);
          if (isAsked) answered += 1;
          return answer;
        },
      }),
    });
  });
  beforeEach(() => {
    secret.clear();
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.dispose();
  });
  afterAll(() => world.stop());

  const questions = () => world.executed.filter(({ query }) => query.includes('sightOf'));
  function as(actor: Actor | null) {
    const authorization = actor && { authorization: `Bearer ${world.token(actor)}` };
    const client = liveClient(world.endpoint, authorization ? { connectionParams: authorization } : {});
    clients.push(client);
    return client;
  }
  /** Listens; what was asked about who may be told is answered then. */
  async function hear(
    client: ReturnType<typeof liveClient>,
    id: string,
    query = changes,
  ): Promise<Listening> {
    const before = answered;
    const stream = listen(client, query, { id });
    await until(() => answered > before);
    await listen(client, '{ __typename }').ended;
    return stream;
  }
  async function raiseSecrecy(complaintId: string, event: { followUpId?: string | null } = {}) {
    secret.add(complaintId);
    await world.tell({ complaintId, type: 'SecrecyChanged', ...event });
  }

  it.each<[string, Actor | null]>([
    ['a visitor', null],
    ['a citizen', citizen],
    ['an officer', officer],
  ])('ends the stream of %s, and the connection that carries nothing else', async (_name, actor) => {
    const client = as(actor);
    const stream = await hear(client, 'c1');
    await raiseSecrecy('c1');
    expect(await stream.ended).toEqual(rightLost);
    expect(await client.closed).toEqual({ code: 4410, reason: 'RightLost' });
    expect(stream.waiting).toBe(0);
  });

  it('ends the streams that lost it and leaves the others', async () => {
    const client = as(citizen);
    const streams = [await hear(client, 'c1'), await hear(client, 'c1', followUps)];
    const other = await hear(client, 'c2');
    const party = await hear(as(owner), 'c1');
    await raiseSecrecy('c1', { followUpId: 'f1' });
    for (const stream of streams) expect(await stream.ended).toEqual(rightLost);
    await party.next();
    await world.tell({ complaintId: 'c2' });
    expect((await other.next()).data).toEqual({ complaintChanged: { id: 'c2' } });
  });

  it('ends a stream by an event that is not for its field', async () => {
    const stream = await hear(as(citizen), 'c1', followUps);
    await raiseSecrecy('c1', { followUpId: null });
    expect(await stream.ended).toEqual(rightLost);
  });

  it('ends the stream of who was told of the thing while going on after a cursor', async () => {
    const client = as(citizen);
    const before = await hear(client, 'c1');
    await world.tell({ complaintId: 'c1' });
    const { cursor } = (await before.next()).extensions ?? {};
    before.leave();
    const resumed = listen(client, { query: changes, extensions: { after: cursor } }, { id: 'c1' });
    await listen(client, '{ __typename }').ended;
    await world.tell({ complaintId: 'c1' });
    await resumed.next();
    await raiseSecrecy('c1');
    expect(await resumed.ended).toEqual(rightLost);
  });

  it('is none of who never had it: they learn nothing, though others with their rights do', async () => {
    const confirmed = await hear(as(null), 'c1');
    secret.add('c1');
    const late = await hear(as(null), 'c1');
    const never = await hear(as(citizen), 'hidden-1');
    const nowhere = await hear(as(citizen), 'nowhere');
    await world.tell({ complaintId: 'c1' });
    await world.tell({ complaintId: 'hidden-1' });
    expect(await confirmed.ended).toEqual(rightLost);
    secret.clear();
    for (const id of ['c1', 'nowhere']) await world.tell({ complaintId: id });
    // They are the first to hear: nothing came before, and nothing was ended.
    for (const stream of [late, nowhere]) await stream.next();
    expect([late, never, nowhere].map(({ waiting }) => waiting)).toEqual([0, 0, 0]);
  });

  it('is not what an entry for others tells', async () => {
    const stream = await hear(as(citizen), 'c1', followUps);
    await world.tell({ complaintId: 'c1', followUpId: 'note' });
    await world.tell({ complaintId: 'c1', followUpId: 'f2' });
    expect((await stream.next()).data).toEqual({ followUpAdded: { id: 'f2' } });
  });

  it('is asked for once per event, of all who listen and were told nothing', async () => {
    const actors = ['a1', 'a2', 'a3'].map((accountId) => ({ ...citizen, accountId }));
    const streams = [];
    for (const actor of [...actors, null, null, owner]) streams.push(await hear(as(actor), 'c1'));
    world.executed.length = 0;
    await world.tell({ complaintId: 'c1' });
    await Promise.all(streams.map((stream) => stream.next()));
    expect(questions()).toEqual([]);
    await raiseSecrecy('c1');
    await Promise.all(streams.slice(0, 5).map(({ ended }) => ended));
    expect(questions().map(({ variables }) => variables['viewers'])).toEqual([
      [
        ...actors.map((actor) => ({ ...actor, unitId: null })),
        { role: 'VISITOR', accountId: null, agencyId: null, unitId: null },
      ],
    ]);
  });

  it('is asked for again while the owner does not say', async () => {
    const stream = await hear(as(citizen), 'c1');
    failing = 2;
    await raiseSecrecy('c1');
    expect(await stream.ended).toEqual(rightLost);
    expect(failing).toBe(0);
    expect(world.logged.filter((line) => line.includes('nobody says who may be told'))).toHaveLength(2);
  });

  it('is never shown through what clients can ask', async () => {
    const { body } = await world.ask('{ sightOf(of: "c1", viewers: []) }', { actor: admin });
    expect(body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});
