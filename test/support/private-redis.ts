import { once } from 'node:events';
import { connect } from 'node:net';
import { startPrivateServer, type PrivateServer } from './private-server';
import { serverPrograms, type ServerPrograms } from './server-programs';

/** A Redis for tests, in memory only. */
export function startPrivateRedis(
  programs: Pick<ServerPrograms, 'redis'> = serverPrograms(),
): Promise<PrivateServer> {
  return startPrivateServer({
    name: 'redis',
    command: (folder, port) => [
      programs.redis,
      ...['--port', String(port)],
      ...['--bind', '127.0.0.1'],
      ...['--dir', folder],
      ...['--save', ''],
      ...['--appendonly', 'no'],
      ...['--daemonize', 'no'],
    ],
    url: (port) => `redis://127.0.0.1:${port}`,
    answers: ping,
  });
}

/** Over a bare socket: a client library would start to reconnect on its own. */
export async function ping(url: string): Promise<void> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  try {
    await once(socket, 'connect');
    socket.write('PING\r\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    if (!answer.toString().startsWith('+PONG')) throw new Error(`not ready: ${answer.toString()}`);
  } finally {
    socket.destroy();
  }
}
