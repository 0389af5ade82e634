import { startGateway, type GatewayWorld } from '../../test/support/gateway';
import { listen, liveClient, RawSocket } from '../../test/support/live-client';
import { until } from '../../test/support/until';

const changes = 'subscription($id: ID!) { complaintChanged(complaint: $id) { id topic } }';
/** So long that few messages fill what the system keeps for one line. */
const complaintId = 'c'.repeat(250_000);
const events = 60;

describe('a client that takes nothing while others do', () => {
  let world: GatewayWorld;
  beforeAll(async () => {
    world = await startGateway({ env: { LIMIT_SUBSCRIPTION_QUEUE: '3' } });
  });
  afterAll(() => world.stop());

  function subscribe(socket: RawSocket, after: string | null): void {
    socket.send({ type: 'connection_init' });
    const extensions = after === null ? {} : { extensions: { after } };
    const payload = { query: changes, variables: { id: complaintId }, ...extensions };
    socket.send({ id: 'slow', type: 'subscribe', payload });
    socket.send({ id: 'asked', type: 'subscribe', payload: { query: '{ __typename }' } });
  }
  async function begun(after: string | null): Promise<RawSocket> {
    const socket = new RawSocket(world.endpoint);
    await socket.opened;
    subscribe(socket, after);
    // What was sent before it is handled once the query is answered.
    const isAnswered = async () => (await socket.next()).id === 'asked';
    if (after === null) await until(isAnswered);
    return socket;
  }

  it('slows nobody, is told that it was too slow, and goes on from its cursor without a gap', async () => {
    const slow = await begun(null);
    slow.pause();
    const fast = [liveClient(world.endpoint), liveClient(world.endpoint)];
    const streams = fast.map((client) => listen(client, changes, { id: complaintId }));
    for (const client of fast) await listen(client, '{ __typename }').ended;
    const told: number[] = [];
    for (let event = 0; event < events; event += 1) {
      told.push(await world.tell({ complaintId }));
      for (const stream of streams) expect((await stream.next()).extensions?.seq).toBe(told.at(-1));
    }
    slow.resume();
    const got: number[] = [];
    let cursor = '';
    const takeFrom = async (socket: RawSocket): Promise<unknown> => {
      const { id, type, payload } = await socket.next();
      if (id !== 'slow') return null;
      if (type !== 'next') return { type, payload };
      got.push(payload.extensions.seq);
      cursor = payload.extensions.cursor;
      return null;
    };
    let end: unknown = null;
    await until(async () => (end = await takeFrom(slow)) !== null);
    expect(end).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'SUBSCRIPTION_TOO_SLOW' } }],
    });
    expect(got.length).toBeLessThan(events);
    const again = await begun(cursor);
    await until(async () => {
      await takeFrom(again);
      return got.length === events;
    });
    expect(got).toEqual(told);
    for (const socket of [slow, again]) socket.close();
    for (const client of fast) await client.dispose();
  });
});
