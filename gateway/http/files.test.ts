import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { Readable } from 'node:stream';
import type { Actor } from '../../platform/domain/actor';
import { ticketLink } from '../../platform/runtime/auth/file-ticket';
import { readSigningKeys } from '../../platform/runtime/auth/signing-keys';
import { FileRefusal, type FileRoute } from '../../platform/runtime/http/files/file-route';
import { citizen, startGateway, tokenKeys, type GatewayWorld } from '../../test/support/gateway';
import { until } from '../../test/support/until';

const limit = 1024 * 1024;
const tickets = readSigningKeys(tokenKeys, 'file-ticket');
const json = (status: number, value: unknown) => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});
let aborted = 0;

/** What a service could offer, each way a route can end. */
const files: readonly FileRoute[] = [
  {
    method: 'GET',
    path: '/who/:name',
    handle: async ({ actor, params, query, language, headers }) =>
      json(200, { ...{ actor, params, language, headers }, query: [...query.keys()] }),
  },
  {
    method: 'GET',
    path: '/big/:bytes',
    handle: async ({ params }) => ({
      status: 200,
      headers: { 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="a.pdf"' },
      body: zeros(Number(params['bytes'])),
    }),
  },
  {
    method: 'PUT',
    path: '/digest',
    async handle({ body }) {
      const digest = createHash('sha256');
      for await (const chunk of body) digest.update(chunk as Buffer);
      return json(201, { digest: digest.digest('hex') });
    },
  },
  { method: 'PUT', path: '/unread', handle: async () => json(409, { read: false }) },
  { method: 'GET', path: '/nothing', handle: async () => null },
  {
    method: 'GET',
    path: '/refused',
    async handle() {
      throw new FileRefusal(410, 'GONE_NOW', { id: 'Sudah tidak ada.', en: 'Gone.' });
    },
  },
  {
    method: 'GET',
    path: '/broken',
    async handle() {
      throw new Error('secret of the house');
    },
  },
  {
    method: 'GET',
    path: '/slow',
    handle: ({ signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          aborted += 1;
          reject(new Error('aborted'));
        });
      }),
  },
];

function zeros(bytes: number): Readable {
  const block = Buffer.alloc(64 * 1024);
  let left = bytes;
  return new Readable({
    read() {
      const size = Math.min(left, block.length);
      left -= size;
      this.push(size === 0 ? null : block.subarray(0, size));
    },
  });
}

describe.each([
  ['in this process', false],
  ['in another process', true],
])('files of a service %s', (_name, remote) => {
  let world: GatewayWorld;
  beforeAll(async () => {
    const env = { LIMIT_FILE_BYTES: String(limit), SUBGRAPH_KEYS: tokenKeys };
    world = await startGateway({ remote, files, env });
  });
  afterAll(() => world.stop());

  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(`${world.url}/files/complaints${path}`, { method, headers });
  const put = (path: string, body: Readable | Buffer, headers: Record<string, string> = {}) =>
    fetch(`${world.url}/files/complaints${path}`, {
      method: 'PUT',
      headers,
      body: body as never,
      duplex: 'half',
    } as RequestInit);

  it('are told who asks, in which language, and what of the headers is theirs', async () => {
    const authorization = `Bearer ${world.token(citizen)}`;
    const answer = await get('/who/a%2Fb?page=2', { authorization, range: 'bytes=0-1', cookie: 'a=b' });
    const body = (await answer.json()) as { headers: Record<string, string> };
    expect(body).toMatchObject({ actor: citizen, params: { name: 'a/b' }, language: 'id', query: ['page'] });
    expect(body.headers['range']).toBe('bytes=0-1');
    expect(body.headers).not.toHaveProperty('authorization');
    expect(body.headers).not.toHaveProperty('cookie');
  });

  it('know a visitor as a visitor, and refuse a token that is none', async () => {
    const answer = await get('/who/x', { 'accept-language': 'en' });
    expect(await answer.json()).toMatchObject({ actor: { role: 'VISITOR' }, language: 'en' });
    expect((await get('/who/x', { authorization: 'Bearer a.b.c' })).status).toBe(401);
  });

  it('open by a ticket in the link, for its path and time only, and not after a revocation', async () => {
    const link = (path: string, actor: Actor, at = new Date()) =>
      ticketLink(tickets, { actor, method: 'GET', path: `/files/complaints${path}` }, { at, seconds: 60 });
    const good = link('/who/x', citizen);
    const answer = await fetch(world.url + good);
    expect(await answer.json()).toMatchObject({ actor: citizen, query: [] });
    expect((await fetch(world.url + good.replace('/who/x', '/who/y'))).status).toBe(401);
    expect((await fetch(world.url + link('/who/x', citizen, new Date(Date.now() - 61_000)))).status).toBe(
      401,
    );
    const other = { ...citizen, accountId: 'a-revoked' };
    const theirs = link('/who/x', other, new Date(Date.now() - 1_000));
    await world.revoke('a-revoked');
    await until(async () => (await fetch(world.url + theirs)).status === 401);
    expect(world.logged.join('')).not.toContain('ticket');
  });

  it('stream down with the headers of the service and those of the house', async () => {
    const answer = await get('/big/5000000');
    expect((await answer.arrayBuffer()).byteLength).toBe(5_000_000);
    const { headers } = answer;
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toBe('attachment; filename="a.pdf"');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-request-id')).toBeTruthy();
    const head = await get('/big/5000000', {}, 'HEAD');
    expect([head.status, (await head.arrayBuffer()).byteLength]).toEqual([200, 0]);
  });

  it.each(['application/json', 'application/pdf', 'multipart/form-data; boundary=x', ''])(
    'stream up as they are, whatever the type says: %s',
    async (type) => {
      const bytes = Buffer.from(`{"a": 1}${'x'.repeat(300_000)}`);
      const answer = await put('/digest', bytes, type ? { 'content-type': type } : {});
      const digest = createHash('sha256').update(bytes).digest('hex');
      expect([answer.status, await answer.json()]).toEqual([201, { digest }]);
    },
  );

  it('are refused when too long: announced before a byte is read, otherwise at the first byte too many', async () => {
    const announced = await announce('/digest', 5 * 1024 * 1024 * 1024);
    expect(announced.status).toBe(413);
    expect(announced.body).toContain('BODY_TOO_LARGE');
    const unannounced = await put('/digest', zeros(limit + 1));
    expect([unannounced.status, await unannounced.text()]).toEqual([
      413,
      expect.stringContaining('BODY_TOO_LARGE'),
    ]);
    expect((await put('/digest', zeros(limit))).status).toBe(201);
  });

  it('answer a sender who is not done', async () => {
    const answer = await put('/unread', zeros(limit));
    expect([answer.status, await answer.json()]).toEqual([409, { read: false }]);
  });

  it('are unharmed by a sender who goes away', async () => {
    await new Promise<void>((resolve) => {
      const sending = httpRequest(`${world.url}/files/complaints/digest`, {
        method: 'PUT',
        headers: { 'content-length': '5000' },
      });
      sending.on('error', () => resolve());
      sending.write('half', () => setImmediate(() => sending.destroy(new Error('gone'))));
    });
    expect((await put('/digest', Buffer.from('after'))).status).toBe(201);
    expect(world.logged.join('')).not.toContain('fault');
  });

  it('stop working for a reader who goes away', async () => {
    const before = aborted;
    const leaving = new AbortController();
    const answer = fetch(`${world.url}/files/complaints/slow`, { signal: leaving.signal }).catch(
      () => 'left',
    );
    setImmediate(() => leaving.abort());
    expect(await answer).toBe('left');
    await fetch(`${world.url}/health/live`);
    expect(aborted - before).toBeLessThanOrEqual(1);
  });

  it('say "nothing here" in the same words for an unknown service, route and thing', async () => {
    const bodies = await Promise.all(
      [
        '/files/complaints/nothing',
        '/files/complaints/no/such/route',
        '/files/nobody/x',
        '/files/complaints/',
      ].map(async (path) => {
        const answer = await fetch(world.url + path);
        return [answer.status, await answer.text(), answer.headers.get('content-type')];
      }),
    );
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
    expect(bodies[0]?.[0]).toBe(404);
  });

  it('refuse with a code and a sentence, and mask what broke', async () => {
    const refused = await get('/refused', { 'accept-language': 'en' });
    expect([refused.status, await refused.json()]).toEqual([
      410,
      {
        errors: [
          {
            message: 'Gone.',
            extensions: { code: 'GONE_NOW', messages: { id: 'Sudah tidak ada.', en: 'Gone.' } },
          },
        ],
      },
    ]);
    const broken = await get('/broken');
    const text = await broken.text();
    expect(broken.status).toBe(500);
    expect(text).toContain('INTERNAL_SERVER_ERROR');
    expect(text).not.toContain('secret');
    expect(world.logged.join('')).toContain('fault in a file route');
  });

  /** Announces a length and sends little: what a sender of a huge file looks like in its first moment. */
  function announce(path: string, length: number): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      const sending = httpRequest(`${world.url}/files/complaints${path}`, {
        method: 'PUT',
        headers: { 'content-length': String(length) },
      });
      sending.on('error', reject);
      sending.on('response', (response) => {
        let body = '';
        response.on('data', (data) => (body += String(data)));
        response.on('end', () => {
          sending.destroy();
          resolve({ status: response.statusCode ?? 0, body });
        });
        sending.on('error', () => undefined);
      });
      sending.write(Buffer.alloc(64 * 1024));
    });
  }
});
