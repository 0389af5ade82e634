import { get } from 'node:http';
import { admin, citizen, startGateway, type GatewayWorld } from '../../test/support/gateway';
import { inTime } from '../../test/support/in-time';
import { listen, liveClient, RawSocket } from '../../test/support/live-client';

const changes = 'subscription($id: ID!) { complaintChanged(complaint: $id) { id } }';
const open = { type: 'connection_init' };
const subscribe = (id: string, query: string, variables: Record<string, unknown> = {}) => ({
  id,
  type: 'subscribe',
  payload: { query, variables },
});

let world: GatewayWorld;
beforeAll(async () => {
  world = await startGateway();
});
afterAll(() => world.stop());

describe('a live connection', () => {
  async function acknowledged(): Promise<RawSocket> {
    const socket = new RawSocket(world.endpoint);
    await socket.opened;
    socket.send(open);
    expect(await socket.next()).toMatchObject({ type: 'connection_ack' });
    return socket;
  }

  it.each<[string, (socket: RawSocket) => void]>([
    ['not JSON', (socket) => socket.send('nonsense')],
    ['not an object', (socket) => socket.send('7')],
    ['of an unknown type', (socket) => socket.send({ type: 'sing' })],
    ['of a type only servers send', (socket) => socket.send({ type: 'connection_ack' })],
    ['a subscription without query', (socket) => socket.send({ id: '1', type: 'subscribe', payload: {} })],
    ['binary', (socket) => socket.send(Buffer.from([0xff, 0x00]))],
  ])('is closed with 4400 for a message that is %s', async (_name, send) => {
    const socket = await acknowledged();
    send(socket);
    expect((await socket.closed).code).toBe(4400);
  });

  it('is closed with 4401 when it subscribes before it was opened', async () => {
    const socket = new RawSocket(world.endpoint);
    await socket.opened;
    socket.send(subscribe('1', changes, { id: 'c1' }));
    expect(await socket.closed).toEqual({ code: 4401, reason: 'Unauthorized' });
  });

  it('is closed with 4403 for a token that is not good', async () => {
    for (const parameters of [
      { authorization: 'Bearer x.y.z' },
      { Authorization: 'nonsense' },
      { authorization: '' },
    ]) {
      const socket = new RawSocket(world.endpoint);
      await socket.opened;
      socket.send({ ...open, payload: parameters });
      expect(await socket.closed).toEqual({ code: 4403, reason: 'TokenInvalid' });
    }
    const headed = new RawSocket(world.endpoint, ['graphql-transport-ws'], { authorization: 'Bearer x.y.z' });
    await headed.opened;
    headed.send(open);
    expect(await headed.closed).toEqual({ code: 4403, reason: 'TokenInvalid' });
  });

  it('is closed with 4406 for another protocol', async () => {
    for (const protocols of [['graphql-ws'], []]) {
      const socket = new RawSocket(world.endpoint, protocols);
      expect((await socket.closed).code).toBe(protocols.length === 0 ? 4406 : 1006);
    }
  });

  it('is closed with 4408 when it is never opened', async () => {
    const socket = new RawSocket(world.endpoint);
    expect((await socket.closed).code).toBe(4408);
  });

  it('is closed with 4409 when an id is used twice', async () => {
    const socket = await acknowledged();
    socket.send(subscribe('1', changes, { id: 'c1' }));
    socket.send(subscribe('1', changes, { id: 'c1' }));
    expect((await socket.closed).code).toBe(4409);
  });

  it('is closed with 4429 when it is opened twice', async () => {
    const socket = await acknowledged();
    socket.send(open);
    expect((await socket.closed).code).toBe(4429);
  });

  it('gets no complete after an error, and may use the id again', async () => {
    const socket = await acknowledged();
    socket.send(subscribe('1', '{ nothing }'));
    expect(await socket.next()).toMatchObject({ id: '1', type: 'error' });
    socket.send(subscribe('1', '{ __typename }'));
    expect(await socket.next()).toMatchObject({ id: '1', type: 'next' });
    expect(await socket.next()).toEqual({ id: '1', type: 'complete' });
    socket.send({ type: 'ping' });
    expect(await socket.next()).toEqual({ type: 'pong' });
    socket.close();
  });

  it('is cut at a message that is too large', async () => {
    const socket = await acknowledged();
    socket.send(subscribe('1', `{ __typename } #${'x'.repeat(2_000_000)}`));
    expect((await socket.closed).code).toBe(1009);
    expect((await world.ask('{ __typename }')).status).toBe(200);
  });

  it('is refused at any other address', async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'x'.repeat(24),
      };
      get(`${world.url}/elsewhere`, { headers }, (response) => resolve(response.statusCode)).on(
        'error',
        reject,
      );
    });
    expect(status).toBe(404);
  });
});

describe('the token of a live connection', () => {
  it('closes it when it expires', async () => {
    const close = await inTime(async (seconds) => {
      const token = world.token(citizen, { seconds });
      const client = liveClient(world.endpoint, { connectionParams: { authorization: `Bearer ${token}` } });
      listen(client, changes, { id: 'c1' });
      const closed = await client.closed;
      return closed.reason === 'TokenInvalid' ? null : closed;
    });
    expect(close).toEqual({ code: 4403, reason: 'TokenExpired' });
  });

  it('closes it when it is revoked, and no other account’s', async () => {
    const connect = async (actor: typeof admin) =>
      liveClient(world.endpoint, {
        connectionParams: { authorization: `Bearer ${world.token(actor)}` },
      });
    const [revoked, other] = [await connect(citizen), await connect(admin)];
    listen(revoked, changes, { id: 'c1' });
    const stream = listen(other, changes, { id: 'c1' });
    await listen(revoked, '{ __typename }').ended;
    await listen(other, '{ __typename }').ended;
    await world.revoke('a-citizen', new Date(Date.now() + 1));
    expect(await revoked.closed).toEqual({ code: 4403, reason: 'TokenRevoked' });
    await world.tell({ complaintId: 'c1' });
    await stream.next();
    await other.dispose();
  });

  it('given with one operation closes the connection likewise', async () => {
    const extensions = { headers: { authorization: `Bearer ${world.token(admin)}` } };
    const client = liveClient(world.endpoint);
    const withToken = (query: string, complete: () => void = () => undefined) =>
      client.subscribe(
        { query, variables: { id: 'c1' }, extensions },
        { next: () => undefined, error: complete, complete },
      );
    withToken(changes);
    await new Promise<void>((complete) => withToken('{ __typename }', complete));
    await world.revoke('a-admin', new Date(Date.now() + 1));
    expect((await client.closed).reason).toBe('TokenRevoked');
  });

  it('that is not good is refused for one operation only', async () => {
    const client = liveClient(world.endpoint);
    const reason = await new Promise((error) =>
      client.subscribe(
        { query: '{ __typename }', extensions: { headers: { authorization: 'Bearer x.y.z' } } },
        { next: () => undefined, error, complete: () => undefined },
      ),
    );
    expect(reason).toMatchObject([{ extensions: { code: 'TOKEN_INVALID' } }]);
    expect((await listen(client, '{ __typename }').next()).data).toEqual({ __typename: 'Query' });
    await client.dispose();
  });
});
