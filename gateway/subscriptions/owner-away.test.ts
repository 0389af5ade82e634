import { GraphQLError } from 'graphql';
import { startGateway, type GatewayWorld } from '../../test/support/gateway';
import { listen, liveClient } from '../../test/support/live-client';
import { until } from '../../test/support/until';

const changes = 'subscription($id: ID!) { complaintChanged(complaint: $id) { id } }';

describe('a live field whose owner is away for a while', () => {
  let world: GatewayWorld;
  /** What the owner says instead of an answer; null while it works. */
  let away: 'SUBGRAPH_UNAVAILABLE' | 'SUBGRAPH_TIMEOUT' | null = null;

  beforeAll(async () => {
    world = await startGateway({
      wrap: (subgraph) => ({
        ...subgraph,
        async execute(request) {
          if (!away || !request.event) return subgraph.execute(request);
          return { errors: [new GraphQLError('away', { extensions: { code: away } })] };
        },
      }),
    });
  });
  beforeEach(() => void world.executed.splice(0));
  afterAll(() => world.stop());

  const tries = () => world.executed.filter(({ event }) => event).length;

  it('loses nothing: the event waits, and later ones behind it', async () => {
    const client = liveClient(world.endpoint);
    const stream = listen(client, changes, { id: 'c1' });
    await listen(client, '{ __typename }').ended;
    away = 'SUBGRAPH_UNAVAILABLE';
    const first = await world.tell({ complaintId: 'c1' });
    const second = await world.tell({ complaintId: 'c1' });
    await until(() => tries() === 3);
    expect(stream.waiting).toBe(0);
    away = null;
    const told = [(await stream.next()).extensions?.seq, (await stream.next()).extensions?.seq];
    expect(told).toEqual([first, second]);
    await client.dispose();
  });

  it('gives up one that takes too long every time, and tells what comes after', async () => {
    const client = liveClient(world.endpoint);
    const stream = listen(client, changes, { id: 'c1' });
    await listen(client, '{ __typename }').ended;
    away = 'SUBGRAPH_TIMEOUT';
    await world.tell({ complaintId: 'c1' });
    await until(() => world.logged.some((line) => line.includes('an event was not told')));
    away = null;
    const next = await world.tell({ complaintId: 'c1' });
    expect((await stream.next()).extensions?.seq).toBe(next);
    expect(tries()).toBe(7);
    await client.dispose();
  });
});
