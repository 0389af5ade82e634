import { connect } from 'node:net';
import { startGateway, type GatewayWorld } from '../../test/support/gateway';

let world: GatewayWorld;
beforeAll(async () => {
  world = await startGateway();
});
afterAll(() => world.stop());

function raw(head: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(world.endpoint);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let said = '';
    socket.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
    socket.on('close', () => resolve(said));
    socket.on('error', reject);
    socket.write([...head, '', ''].join('\r\n'));
  });
}

it.each<[string, readonly string[], number]>([
  ['no HTTP at all', ['hallo'], 400],
  ['a length in words', ['POST /graphql HTTP/1.1', 'host: x', 'content-length: banyak'], 400],
  ['two lengths', ['POST /graphql HTTP/1.1', 'host: x', 'content-length: 1', 'content-length: 2'], 400],
  ['a head without end', ['GET / HTTP/1.1', `x: ${'x'.repeat(100_000)}`], 431],
])('%s is answered with a code in both languages, and the line is cut', async (_what, head, status) => {
  const said = await raw(head);
  expect(said).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  const [, body = ''] = said.split('\r\n\r\n');
  const [error] = (JSON.parse(body) as { errors: { message: string; extensions: object }[] }).errors;
  expect(error).toEqual({
    message: 'Permintaan tidak dapat dibaca.',
    extensions: {
      code: 'BAD_REQUEST',
      messages: { id: 'Permintaan tidak dapat dibaca.', en: 'The request cannot be read.' },
    },
  });
  expect((await world.ask('{ __typename }')).body).toEqual({ data: { __typename: 'Query' } });
});
