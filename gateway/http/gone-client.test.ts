import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import WebSocket from 'ws';
import { startGateway, type GatewayWorld } from '../../test/support/gateway';
import { until } from '../../test/support/until';

const query = '{ complaints { lead { name } } }';

/** A gateway whose complaints answer when they are told to. */
async function slowWorld(): Promise<GatewayWorld & { readonly arrived: Promise<void>; letGo(): void }> {
  let letGo = (): void => undefined;
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const released = new Promise<void>((resolve) => (letGo = resolve));
  const world = await startGateway({
    wrap: (subgraph) => ({
      ...subgraph,
      async execute(request) {
        if (subgraph.name === 'complaints' && request.query.includes('complaints')) {
          arrive();
          await released;
        }
        return subgraph.execute(request);
      },
    }),
  });
  return { ...world, arrived, letGo };
}

function knock({ url }: GatewayWorld): Socket {
  const body = JSON.stringify({ query });
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
  return socket;
}

async function live({ url }: GatewayWorld): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send('{"type":"connection_init"}');
  await once(socket, 'message');
  socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query } }));
  return socket;
}

describe('a client that goes away while it is answered', () => {
  it.each<[string, (world: GatewayWorld) => Promise<() => unknown>]>([
    [
      'cuts its line',
      async (world) => {
        const socket = knock(world);
        return () => socket.destroy();
      },
    ],
    [
      'cuts its live connection',
      async (world) => {
        const socket = await live(world);
        return () => socket.terminate();
      },
    ],
    [
      'completes its live query',
      async (world) => {
        const socket = await live(world);
        return () => socket.send('{"type":"complete","id":"1"}');
      },
    ],
  ])('is fetched nothing more when it %s', async (_how, begin) => {
    const world = await slowWorld();
    const leave = await begin(world);
    await world.arrived;
    const [fetch] = world.executed;
    leave();
    await until(() => fetch?.signal?.aborted === true);
    world.letGo();
    // A whole request of another client comes after what could still have been fetched for the first.
    expect((await world.ask('{ agency(id: "PUPR") { name } }')).status).toBe(200);
    const asked = world.executed.map(({ subgraph, query: sent }) => [subgraph, sent.includes('_entities')]);
    expect(asked).toEqual([
      ['complaints', false],
      ['agencies', false],
    ]);
    expect(world.logged.join('')).not.toContain('fault');
    await world.stop();
  });

  it('is in the log of requests', async () => {
    const world = await slowWorld();
    const socket = knock(world);
    await world.arrived;
    socket.destroy();
    await until(() => world.logged.some((line) => line.includes('"status":499')));
    world.letGo();
    await world.stop();
  });
});
