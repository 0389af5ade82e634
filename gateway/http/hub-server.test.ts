import { connect } from 'node:net';
import { startGateway } from '../../test/support/gateway';
import { listen, liveClient } from '../../test/support/live-client';
import { until } from '../../test/support/until';

describe('the gateway as a server', () => {
  it('says in a sentence that its port is taken', async () => {
    const world = await startGateway();
    const { port } = new URL(world.url);
    await expect(startGateway({ env: { PORT: port } })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is taken by another program. Stop it, or set PORT to another one.`,
    );
    await world.stop();
  });

  it('finishes the work in hand when it stops, closes live connections and takes nothing new', async () => {
    const world = await startGateway();
    const client = liveClient(world.endpoint);
    const stream = listen(client, 'subscription { complaintChanged(complaint: "c1") { id } }');
    await listen(client, '{ __typename }').ended;
    const inHand = world.ask('{ fail(how: "slow") }');
    await until(() => world.executed.some(({ query }) => query.includes('fail')));
    const stopped = world.stop();
    expect((await client.closed).code).toBe(1001);
    expect(await stream.ended).toMatchObject({ code: 1001 });
    expect((await inHand).body).toEqual({ data: { fail: 'slow' } });
    await stopped;
    await expect(fetch(world.endpoint)).rejects.toThrow();
    await world.gateway.stop();
  });

  it('does not begin a request that comes too late on an open connection', async () => {
    const world = await startGateway();
    const socket = connect(Number(new URL(world.url).port), '127.0.0.1');
    const request = (query: string) => {
      const body = JSON.stringify({ query });
      return `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    };
    let heard = '';
    socket.on('data', (data) => (heard += String(data)));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(request('{ fail(how: "slow") }'));
    while (world.executed.length === 0) await new Promise(setImmediate);
    const stopped = world.stop();
    socket.write(request('{ __typename }'));
    await closed;
    await stopped;
    expect(heard).toContain('{"data":{"fail":"slow"}}');
    expect(heard).toMatch(/connection: close/i);
    expect(heard).not.toContain('__typename');
  });

  it('cuts work that does not end in time', async () => {
    const world = await startGateway({ env: { STOP_SECONDS: '0' } });
    const inHand = world.ask('{ fail(how: "slow") }').catch(() => 'cut');
    while (world.executed.length === 0) await new Promise(setImmediate);
    await world.stop();
    expect(await inHand).toBe('cut');
  });

  it('ends a connection that never finishes its request', async () => {
    const world = await startGateway({ env: { STOP_SECONDS: '0' } });
    const socket = connect(Number(new URL(world.url).port), '127.0.0.1');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => undefined);
    socket.write(
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    );
    await fetch(`${world.url}/health/live`);
    await world.stop();
    await closed;
  });
});

describe('pages of other origins', () => {
  const preflight = (url: string, origin: string) =>
    fetch(url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,authorization',
      },
    });

  it('may query from anywhere, without credentials', async () => {
    const world = await startGateway();
    const allowed = await preflight(world.endpoint, 'https://widget.example');
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('*');
    expect(allowed.headers.get('access-control-allow-headers')).toContain('authorization');
    expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();
    const { headers } = await world.ask('{ __typename }', { headers: { origin: 'https://widget.example' } });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    await world.stop();
  });

  it('may be limited to some', async () => {
    const world = await startGateway({ env: { CORS_ORIGINS: 'https://a.example, https://b.example' } });
    expect(
      (await preflight(world.endpoint, 'https://b.example')).headers.get('access-control-allow-origin'),
    ).toBe('https://b.example');
    expect(
      (await preflight(world.endpoint, 'https://c.example')).headers.get('access-control-allow-origin'),
    ).toBeNull();
    const [friend, stranger] = ['https://a.example', 'https://c.example'].map((origin) =>
      liveClient(world.endpoint, { headers: { origin } }),
    );
    if (!friend || !stranger) throw new Error('two clients');
    expect((await listen(friend, '{ __typename }').next()).data).toEqual({ __typename: 'Query' });
    const refused = listen(stranger, '{ __typename }');
    expect(JSON.stringify(await refused.ended)).not.toContain('data');
    await friend.dispose();
    await world.stop();
  });
});
