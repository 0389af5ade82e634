import { startGateway, type GatewayWorld } from '../../test/support/gateway';
import { RawSocket } from '../../test/support/live-client';
import { until } from '../../test/support/until';

const changes = 'subscription($id: ID!) { complaintChanged(complaint: $id) { id } }';
const topics = 'subscription($id: ID!) { complaintChanged(complaint: $id) { topic } }';

let world: GatewayWorld;
beforeAll(async () => {
  world = await startGateway();
});
afterAll(() => world.stop());

async function acknowledged(): Promise<RawSocket> {
  const socket = new RawSocket(world.endpoint);
  await socket.opened;
  socket.send({ type: 'connection_init' });
  expect(await socket.next()).toMatchObject({ type: 'connection_ack' });
  return socket;
}

/** Begins a subscription; resolves when it has begun. */
async function begin(socket: RawSocket, id: string, query: string, complaint: string): Promise<void> {
  socket.send({ id, type: 'subscribe', payload: { query, variables: { id: complaint } } });
  await pinged(socket);
}

async function pinged(socket: RawSocket): Promise<void> {
  socket.send({ type: 'ping' });
  expect(await socket.next()).toEqual({ type: 'pong' });
}

describe('graphql-transport-ws', () => {
  it('is silent about an operation after its client’s complete, and takes the id again', async () => {
    const socket = await acknowledged();
    await begin(socket, 'first', changes, 'p1');
    await begin(socket, 'second', topics, 'p1');
    socket.send({ id: 'first', type: 'complete' });
    await pinged(socket);
    const told = await world.tell({ complaintId: 'p1' });
    expect(await socket.next()).toMatchObject({ id: 'second', payload: { extensions: { seq: told } } });
    await begin(socket, 'first', changes, 'p2');
    const again = await world.tell({ complaintId: 'p2' });
    expect(await socket.next()).toMatchObject({ id: 'first', payload: { extensions: { seq: again } } });
    socket.close();
  });

  it('takes the complete of an operation there is not, and a pong nobody asked for', async () => {
    const socket = await acknowledged();
    socket.send({ id: 'none', type: 'complete' });
    socket.send({ type: 'pong', payload: { late: true } });
    socket.send({ type: 'ping', payload: { sent: 7 } });
    expect(await socket.next()).toEqual({ type: 'pong', payload: { sent: 7 } });
    socket.close();
  });

  it('works out nothing more for a socket that was cut without a word', async () => {
    const [cut, stays] = [await acknowledged(), await acknowledged()];
    await begin(cut, '1', topics, 'p3');
    await begin(stays, '1', changes, 'p3');
    const executions = async () => {
      const before = world.executed.length;
      await world.tell({ complaintId: 'p3' });
      await stays.next();
      return world.executed.slice(before).filter(({ query }) => query.includes('complaintChanged')).length;
    };
    await executions();
    expect(await cut.next()).toMatchObject({ type: 'next' });
    cut.cut();
    await until(async () => (await executions()) === 1);
    stays.close();
  });
});
