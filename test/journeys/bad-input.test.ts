import { connect } from 'node:net';
import type { Visitor } from '../../tools/demo/client';
import * as operations from '../../tools/demo/operations';
import { startTestHub, type TestHub } from '../support/hub';

/** Everything a careless or hostile client may send. The hub answers with a code, keeps nothing half done, and lives. */
let hub: TestHub;
let citizen: Visitor;
let filedBefore: number;

const mine = `{ complaints(filter: { mine: true }) { totalCount } }`;
const filed = async () => (await citizen.ask<{ totalCount: number }>(mine)).totalCount;

beforeAll(async () => {
  hub = await startTestHub();
  citizen = await hub.as('warga@denpasar.example');
  filedBefore = await filed();
});
afterAll(() => hub.end());

/** No test leaves anything behind, and the hub still answers. */
afterEach(async () => {
  expect(await filed()).toBe(filedBefore);
  const ready = await fetch(`${hub.origin}/health/ready`);
  expect(ready.status).toBe(200);
});

interface Raw {
  readonly status: number;
  readonly codes: readonly unknown[];
  readonly text: string;
}

async function post(
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<Raw> {
  const response = await fetch(hub.endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await response.text();
  const errors = (JSON.parse(text) as { errors?: { extensions?: { code?: unknown } }[] }).errors ?? [];
  return { status: response.status, codes: errors.map(({ extensions }) => extensions?.code), text };
}

const send = (query: string, variables: object = {}) => post(JSON.stringify({ query, variables }));

function isClean(raw: Raw, code: string): void {
  expect(raw.codes).toContain(code);
  expect(raw.text).not.toMatch(/\bat .*\.(js|ts):\d+|stacktrace|node_modules/i);
  expect(raw.text.length).toBeLessThan(5_000);
}

const filing = {
  class: 'COMPLAINT',
  kind: 'GRIEVANCE',
  topic: 'Jalan berlubang di depan pasar',
  body: 'Ada lubang besar di depan pasar, mohon ditambal.',
};

describe('a request that is no GraphQL', () => {
  it.each([
    ['no JSON', '{"query": "{ complaints'],
    ['a JSON string', '"hello"'],
    ['a number', '42'],
    ['null', 'null'],
    ['no query', '{}'],
    ['a query that is a list', '{"query": ["{ me { id } }"]}'],
    ['variables that are text', '{"query": "{ me { id } }", "variables": "x"}'],
  ])('is refused with a code: %s', async (_name, body) => {
    const raw = await post(body);
    expect(raw.status).toBeGreaterThanOrEqual(400);
    expect(raw.status).toBeLessThan(500);
    isClean(raw, String(raw.codes[0]));
    expect(raw.codes[0]).toMatch(/^[A-Z0-9_]+$/);
  });

  it('is refused when its bytes are no UTF-8', async () => {
    const raw = await post(
      new Uint8Array([...Buffer.from('{"query":"{ me { id } }","x":"'), 0xc3, 0x28, 0x22, 0x7d]),
    );
    expect(raw.status).toBe(400);
    expect(raw.codes[0]).toMatch(/^[A-Z0-9_]+$/);
  });

  it('is refused when it is nested without end', async () => {
    const raw = await post(
      `{"query":"{ me { id } }","variables":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`,
    );
    expect(raw.status).toBeGreaterThanOrEqual(400);
    expect(raw.status).toBeLessThan(500);
  });
});

describe('a query that is too much', () => {
  it('is refused with ten megabytes of text', async () => {
    const raw = await post(JSON.stringify({ query: `{ me { id } } #${'x'.repeat(10 * 1024 * 1024)}` }));
    expect(raw.status).toBe(413);
    expect(raw.codes[0]).toMatch(/^[A-Z0-9_]+$/);
  });

  it('is refused with a million aliases', async () => {
    const raw = await send(
      `{ ${Array.from({ length: 60_000 }, (_, index) => `a${index}: __typename`).join(' ')} }`,
    );
    expect(raw.status).toBeGreaterThanOrEqual(400);
    expect(raw.status).toBeLessThan(500);
    const million = Array.from({ length: 1_000_000 }, (_, index) => `a${index}:me{id}`).join(' ');
    expect((await send(`{${million}}`)).status).toBe(413);
  });

  it('is refused when it is deep', async () => {
    const deep = `{ categories { ${'parent { '.repeat(40)} code ${'}'.repeat(40)} } }`;
    expect((await send(deep)).status).toBe(400);
  });

  it('is refused when fragments multiply it', async () => {
    const fragments = Array.from(
      { length: 20 },
      (_, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`,
    ).join(' ');
    const raw = await send(`{ ...F0 } ${fragments} fragment F20 on Query { me { id } }`);
    expect(raw.status).toBe(400);
  });
});

describe('a token', () => {
  it.each(['Bearer x', 'Bearer a.b.c', 'Bearer ', 'Basic abc', `Bearer ${'x'.repeat(5_000)}`])(
    'that is broken is refused, never taken for a visitor: %s',
    async (authorization) => {
      const raw = await post(JSON.stringify({ query: '{ me { id } }' }), { authorization });
      expect(raw.status).toBe(401);
      isClean(raw, 'TOKEN_INVALID');
    },
  );
});

describe('a filing', () => {
  const file = async (input: object) => {
    const answer = await citizen.send(operations.fileComplaint, { input });
    return answer.errors?.[0]?.extensions;
  };

  it.each([
    ['a wrong class', { ...filing, class: 'RUMOUR' }],
    ['a topic that is a number', { ...filing, topic: 5 }],
    ['no topic', { ...filing, topic: undefined }],
    ['an empty topic', { ...filing, topic: '   ' }],
    ['a topic of 10,000 letters', { ...filing, topic: 'x'.repeat(10_000) }],
    ['a body of 900,000 letters', { ...filing, body: 'x'.repeat(900_000) }],
    ['control characters', { ...filing, body: `${filing.body}\u0000\u0007` }],
    ['a day that is none', { ...filing, incidentDate: '2026-02-30' }],
    ['a day to come', { ...filing, incidentDate: '2999-01-01' }],
    ['a point off the globe', { ...filing, place: { latitude: 91, longitude: 0 } }],
    ['half a point', { ...filing, place: { latitude: -8.6 } }],
    ['an unknown field', { ...filing, state: 'CLOSED' }],
  ])('with %s is refused with a code in both languages', async (_name, input) => {
    const extensions = await file(input);
    expect(extensions?.['code']).toMatch(/^[A-Z0-9_]+$/);
    expect(extensions?.['messages']).toEqual({ id: expect.any(String), en: expect.any(String) });
  });

  it('under an unknown category is a typed refusal', async () => {
    await expect(
      citizen.ask(operations.fileComplaint, { input: { ...filing, category: 'NO.SUCH' } }),
    ).rejects.toThrow('UNKNOWN_CATEGORY');
  });

  it('by a visitor is a typed refusal', async () => {
    await expect(hub.visitor().ask(operations.fileComplaint, { input: filing })).rejects.toThrow(
      'NOT_SIGNED_IN',
    );
  });
});

describe('an id', () => {
  it.each(['', 'x', '../../etc/passwd', "' OR 1=1 --", 'x'.repeat(10_000), '🙂', '\u0000'])(
    'that names nothing finds nothing: %j',
    async (id) => {
      const { data } = await hub.visitor().send(operations.complaintById, { id });
      expect(data?.['complaint'] ?? null).toBeNull();
      await expect(
        citizen.ask(operations.postFollowUp, { input: { complaint: id, body: 'Halo' } }),
      ).rejects.toThrow();
    },
  );
});

describe('a connection that misbehaves', () => {
  it('leaves the hub alive when it sends rubbish and goes', async () => {
    const { port, hostname } = new URL(hub.origin);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 99999\r\n\r\n{"query"');
        socket.destroy();
        resolve();
      });
    });
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () =>
        socket.write('\u0016\u0003\u0001 not http at all\r\n\r\n'),
      );
      // Only who reads to the end hears of the end.
      socket.resume();
      socket.on('close', () => resolve());
      socket.on('error', () => undefined);
    });
  });
});
