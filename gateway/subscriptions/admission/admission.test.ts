import { citizen, startGateway, type GatewayWorld } from '../../../test/support/gateway';
import { listen, liveClient, RawSocket, type LiveClient } from '../../../test/support/live-client';
import { RawStream } from '../../../test/support/sse-client';
import { until } from '../../../test/support/until';

const changes = 'subscription($id: ID!) { complaintChanged(complaint: $id) { id } }';

let world: GatewayWorld;
beforeAll(async () => {
  world = await startGateway({
    env: {
      TRUSTED_PROXIES: '127.0.0.1',
      LIMIT_VIEWER_CONNECTIONS: '2',
      LIMIT_VIEWER_SUBSCRIPTIONS: '3',
      LIMIT_ADDRESS_CONNECTIONS: '3',
      LIMIT_ADDRESS_SUBSCRIPTIONS: '4',
    },
  });
});
afterAll(() => world.stop());

const from = (address: string) => ({ 'x-forwarded-for': address });
const asCitizen = () => ({ authorization: `Bearer ${world.token(citizen)}` });

async function stream(headers: Record<string, string>): Promise<RawStream> {
  const parameters = new URLSearchParams({ query: changes, variables: '{"id":"c1"}' });
  return RawStream.open(`${world.endpoint}?${parameters}`, { headers });
}

async function acknowledged(headers: Record<string, string>): Promise<RawSocket> {
  const socket = new RawSocket(world.endpoint, ['graphql-transport-ws'], headers);
  await socket.opened;
  socket.send({ type: 'connection_init' });
  expect(await socket.next()).toMatchObject({ type: 'connection_ack' });
  return socket;
}

const errorOf = async ({ response }: RawStream) => (await response.json()).errors[0].extensions;

describe('connections at once', () => {
  it('are counted by address over both edges, and a place is free again when one ends', async () => {
    const here = from('198.51.100.1');
    const open = [await stream(here), await acknowledged(here), await acknowledged(here)] as const;
    const refused = await stream(here);
    expect(refused.response.status).toBe(429);
    expect(await errorOf(refused)).toMatchObject({ code: 'TOO_MANY_CONNECTIONS' });
    const socket = new RawSocket(world.endpoint, ['graphql-transport-ws'], here);
    expect(String(await socket.opened)).toContain('429');
    // Another address is another matter, also when it says it comes for the first one.
    const elsewhere = await stream(from('198.51.100.1, 198.51.100.2'));
    expect(elsewhere.response.status).toBe(200);
    open[0].leave();
    await until(async () => {
      const again = await stream(here);
      const isFree = again.response.status === 200;
      again.leave();
      return isFree;
    });
    for (const one of [open[1], open[2]]) one.close();
    elsewhere.leave();
  });

  it('are counted by account, wherever it asks from', async () => {
    const first = await acknowledged({ ...asCitizen(), ...from('198.51.100.3') });
    const second = await stream({ ...asCitizen(), ...from('198.51.100.4') });
    const third = new RawSocket(world.endpoint, ['graphql-transport-ws'], {
      ...asCitizen(),
      ...from('198.51.100.5'),
    });
    await third.opened;
    third.send({ type: 'connection_init' });
    expect(await third.closed).toEqual({ code: 4420, reason: 'TooManyConnections' });
    const fourth = await stream({ ...asCitizen(), ...from('198.51.100.5') });
    expect(fourth.response.status).toBe(429);
    first.close();
    second.leave();
  });
});

describe('operations at once', () => {
  const client = (headers: Record<string, string>) => liveClient(world.endpoint, { headers });
  const refusal = [{ extensions: { code: 'TOO_MANY_LIVE_OPERATIONS' } }];

  async function fill(one: LiveClient, count: number) {
    const streams = Array.from({ length: count }, () => listen(one, changes, { id: 'c1' }));
    await listen(one, '{ __typename }').ended;
    return streams;
  }

  it('of an account end with an error beyond its limit, and those before go on', async () => {
    const account = client({ ...asCitizen(), ...from('198.51.100.6') });
    const other = client({ ...asCitizen(), ...from('198.51.100.7') });
    const streams = await fill(account, 2);
    const last = listen(other, changes, { id: 'c1' });
    expect(await listen(other, changes, { id: 'c1' }).ended).toMatchObject(refusal);
    last.leave();
    await until(async () => (await listen(other, '{ __typename }').ended) === null);
    await world.tell({ complaintId: 'c1' });
    for (const one of streams) expect((await one.next()).data).toEqual({ complaintChanged: { id: 'c1' } });
    for (const one of [account, other]) await one.dispose();
  });

  it('of an address count for visitors and accounts together', async () => {
    const [visitor, account] = [
      client(from('198.51.100.8')),
      client({ ...asCitizen(), ...from('198.51.100.8') }),
    ];
    await fill(visitor, 2);
    const stop = listen(account, changes, { id: 'c1' });
    listen(account, changes, { id: 'c1' });
    expect(await listen(account, changes, { id: 'c1' }).ended).toMatchObject(refusal);
    stop.leave();
    await until(async () => (await listen(visitor, '{ __typename }').ended) === null);
    for (const one of [visitor, account]) await one.dispose();
  });
});
