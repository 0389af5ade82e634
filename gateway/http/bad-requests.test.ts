import { connect } from 'node:net';
import { filed } from '../../test/support/gateway-subgraphs';
import { startGateway, type GatewayWorld } from '../../test/support/gateway';

let world: GatewayWorld;

beforeAll(async () => {
  world = await startGateway();
});
afterAll(() => world.stop());

async function post(body: BodyInit | null, headers: Record<string, string> = {}) {
  const response = await fetch(world.endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return { status: response.status, ...(await errorOf(response)) };
}

async function errorOf(response: Response) {
  const text = await response.text();
  expect(text).not.toMatch(/node_modules|\.ts:|\.js:|stack|serviceName/);
  const [error] = JSON.parse(text).errors;
  expect(error.extensions.messages).toEqual({ id: expect.any(String), en: expect.any(String) });
  expect(error.message).toBe(error.extensions.messages.id);
  return { code: error.extensions.code, message: error.message };
}

const file = 'mutation($t: String!) { fileComplaint(input: { topic: $t }) { id } }';

describe('a request that cannot be read', () => {
  afterEach(async () => {
    expect((await world.ask('{ complaint(id: "c1") { id } }')).body).toEqual({
      data: { complaint: { id: 'c1' } },
    });
    expect(filed).toEqual([]);
  });

  it.each<[string, BodyInit, number, string]>([
    ['is not JSON', '{"query": "{ __typename }"', 400, 'BODY_NOT_JSON'],
    ['is not UTF-8', Buffer.from([0x7b, 0x22, 0x71, 0xff, 0xfe, 0x22, 0x7d]), 400, 'BODY_NOT_UTF8'],
    ['is nested without end', '['.repeat(500_000), 400, 'BODY_NOT_JSON'],
    ['is nested very deep', '['.repeat(500_000) + ']'.repeat(500_000), 400, 'BODY_TOO_DEEP'],
    [
      'has variables nested very deep',
      `{"query":"{ __typename }","variables":{"a":${'['.repeat(9_999)}${']'.repeat(9_999)}}}`,
      400,
      'BODY_TOO_DEEP',
    ],
    ['changes prototypes', '{"query":"{ __typename }","variables":{"__proto__":{}}}', 400, 'BODY_NOT_JSON'],
    ['is empty', '', 400, 'BAD_REQUEST'],
    ['is a word', '"query"', 400, 'BAD_REQUEST'],
    ['has no query', '{"variables":{}}', 400, 'BAD_REQUEST'],
    ['has a number for a query', '{"query":7}', 400, 'BAD_REQUEST'],
    ['has a list of variables', '{"query":"{ __typename }","variables":[1]}', 400, 'BAD_REQUEST'],
    ['is a batch', '[{"query":"{ __typename }"}]', 400, 'BATCHING_OFF'],
    ['does not parse', '{"query":"{ complaint("}', 400, 'GRAPHQL_PARSE_FAILED'],
    ['asks for what there is not', '{"query":"{ secrets }"}', 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'has fragments in a circle',
      '{"query":"{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"}',
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'names another operation',
      '{"query":"query A { __typename }","operationName":"B"}',
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'does not say which operation',
      '{"query":"query A { __typename } query B { __typename }"}',
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'subscribes over HTTP',
      '{"query":"subscription { complaintChanged(complaint: 1) { id } }"}',
      400,
      'SUBSCRIPTION_OVER_HTTP',
    ],
    [
      'subscribes under a condition',
      '{"query":"subscription($s: Boolean!) { complaintChanged(complaint: 1) @skip(if: $s) { id } }","variables":{"s":false}}',
      400,
      'SUBSCRIPTION_ROOT_CONDITION',
    ],
    ['lacks a variable', JSON.stringify({ query: file }), 400, 'BAD_USER_INPUT'],
    [
      'has a wrong variable',
      JSON.stringify({ query: file, variables: { t: { a: 1 } } }),
      400,
      'BAD_USER_INPUT',
    ],
    [
      'gives a persisted query another hash',
      '{"query":"{ __typename }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}',
      400,
      'PERSISTED_QUERY_MISMATCH',
    ],
    [
      'has a persisted query of another version',
      '{"extensions":{"persistedQuery":{"version":2,"sha256Hash":"x"}}}',
      400,
      'PERSISTED_QUERY_MISMATCH',
    ],
    [
      'has an unknown persisted query',
      '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}',
      200,
      'PERSISTED_QUERY_NOT_FOUND',
    ],
  ])('that %s', async (_name, body, status, code) => {
    expect(await post(body)).toMatchObject({ status, code });
  });

  it('that carries 10 MB of text is refused after it was heard', async () => {
    const body = JSON.stringify({ query: file, variables: { t: 'x'.repeat(10_000_000) } });
    expect(await post(body)).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' });
    const stream = new ReadableStream({
      start(controller) {
        for (let part = 0; part < 10; part += 1) controller.enqueue(Buffer.alloc(1_000_000, 'x'));
        controller.close();
      },
    });
    const chunked = await fetch(world.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: stream,
      duplex: 'half',
    } as RequestInit);
    expect(chunked.status).toBe(413);
  });

  it('that is of another type', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'a b']) {
      expect(await post('{"query":"{ __typename }"}', { 'content-type': type })).toMatchObject({
        status: 415,
        code: 'CONTENT_TYPE_UNSUPPORTED',
      });
    }
  });

  it('that accepts nothing we can give', async () => {
    expect(await post('{"query":"{ __typename }"}', { accept: 'text/html' })).toMatchObject({
      status: 406,
      code: 'ACCEPT_UNSUPPORTED',
    });
  });

  it('that writes by GET, which may only read', async () => {
    const mutation = `?query=${encodeURIComponent('mutation { fileComplaint(input: { topic: "t" }) { id } }')}`;
    const written = await fetch(world.endpoint + mutation);
    expect(written.status).toBe(405);
    expect(await errorOf(written)).toMatchObject({ code: 'METHOD_NOT_ALLOWED' });
    const read = await fetch(`${world.endpoint}?query=%7B__typename%7D`);
    expect(await read.json()).toEqual({ data: { __typename: 'Query' } });
  });

  it('that a form of a foreign page could send', async () => {
    const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''];
    for (const type of types) {
      const mutation = '{"query":"mutation { fileComplaint(input: { topic: \\"t\\" }) { id } }"}';
      const body = new Blob([mutation], { type });
      const sent = await fetch(world.endpoint, { method: 'POST', body });
      expect([type, sent.status]).toEqual([type, 415]);
    }
    expect(world.executed.filter(({ query }) => query.includes('fileComplaint'))).toEqual([]);
  });

  it('that uses another method or address', async () => {
    const put = await fetch(world.endpoint, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(put.status).toBe(405);
    expect(await errorOf(put)).toMatchObject({ code: 'METHOD_NOT_ALLOWED' });
    const elsewhere = await fetch(`${world.url}/grapql`);
    expect(elsewhere.status).toBe(404);
    expect(await errorOf(elsewhere)).toMatchObject({ code: 'NOT_FOUND' });
    const broken = await fetch(`${world.url}/%zz`);
    expect(await errorOf(broken)).toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('that is not HTTP', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(world.url).port), '127.0.0.1', () =>
        socket.write('\0\0\0 nonsense\r\n\r\n'),
      );
      socket.once('data', (data) => resolve(String(data)));
      socket.once('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400/);
  });
});

describe('an error', () => {
  it('speaks the language of the request', async () => {
    const { body } = await world.ask('{ secrets }', { headers: { 'accept-language': 'en-US,en;q=0.9' } });
    expect(body.errors[0].message).toMatch(/^The query does not fit the schema/);
    expect(body.errors[0].extensions.messages.id).toMatch(/^Kueri tidak sesuai/);
  });

  it('does not name the schema in production', async () => {
    const production = await startGateway({ env: { HUB_ENVIRONMENT: 'production' } });
    const { body } = await production.ask('{ complaintz { id } }');
    expect(JSON.stringify(body)).not.toMatch(/Did you mean/);
    const { body: introspection } = await production.ask('{ __schema { types { name } } }');
    expect(introspection.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    await production.stop();
  });
});
