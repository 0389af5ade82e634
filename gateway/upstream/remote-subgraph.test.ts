import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';
import { visitor } from '../../platform/domain/actor';
import {
  requestKeys,
  signatureHeader,
  signRequest,
  type SignedRequest,
} from '../../platform/runtime/auth/subgraph-signature';
import { unsignedPayload } from '../../platform/runtime/auth/unsigned-payload';
import type { Subgraph, SubgraphRequest } from '../../platform/runtime/graphql/subgraph';
import { serviceServer } from '../../platform/runtime/http/service-server';
import { makeLogger } from '../../platform/runtime/logging/logger';
import { buildTestSubgraphs } from '../../test/support/gateway-subgraphs';
import { admin, startGateway, tokenKeys } from '../../test/support/gateway';
import { until } from '../../test/support/until';
import { remoteSubgraph } from './remote-subgraph';

const keys = requestKeys(tokenKeys);
const clock = { now: () => new Date() };
const log = makeLogger('test', 'silent');
const request: SubgraphRequest = {
  query: '{ complaint(id: "hidden-1") { id } }',
  variables: {},
  operationName: null,
  actor: visitor,
  language: 'en',
  requestId: 'request-1',
  event: null,
};

/** A subgraph that misbehaves as told. Where time is not the matter there is plenty of it: machines stall. */
async function odd(
  behave: RequestListener,
  timeoutMilliseconds = 30_000,
): Promise<{ subgraph: Subgraph; stop: () => Promise<void> }> {
  const server: Server = createServer(behave);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const subgraph = remoteSubgraph({
    ...{ name: 'complaints', url: `http://127.0.0.1:${port}`, keys, clock },
    ...{ timeoutMilliseconds, breakMilliseconds: 1_000, responseBytes: 10_000 },
  });
  return {
    subgraph,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await subgraph.stop();
    },
  };
}
const send =
  (status: number, body: string): RequestListener =>
  (_request, response) =>
    response.writeHead(status).end(body);

it('is told where a request comes from, as the signature covers it', async () => {
  const heard: SubgraphRequest[] = [];
  const { complaints } = await buildTestSubgraphs(log);
  const server = serviceServer({
    subgraph: {
      ...complaints,
      async execute(given) {
        heard.push(given);
        return { data: {} };
      },
    },
    ...{ feed: null, keys, clock, log, isReady: async () => true },
  });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  const remote = remoteSubgraph({ name: 'complaints', url, keys, clock });
  await remote.execute({ ...request, client: 'rumah' });
  await remote.execute(request);
  expect(heard.map(({ client }) => client)).toEqual(['rumah', null]);
  await remote.stop();
  await server.close();
});

describe('a subgraph in another process', () => {
  it.each<[string, RequestListener]>([
    ['answers with another status', send(500, '{"data":{}}')],
    ['answers with something else', send(200, '<html>')],
    ['answers with another shape', send(200, '{"data":[1]}')],
    ['answers with errors that are none', send(200, '{"errors":["no"]}')],
    ['answers without end', (_request, response) => void response.writeHead(200).write('x'.repeat(20_000))],
    ['hangs up', (_request, response) => void response.destroy()],
  ])('counts as unavailable when it %s', async (_name, behave) => {
    const { subgraph, stop } = await odd(behave);
    const { errors, data } = await subgraph.execute(request);
    expect(data).toBeUndefined();
    expect(errors?.[0]?.message).toMatch(/^A part of the service is unavailable/);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
    await stop();
  });

  it('counts as unavailable when nobody is there', async () => {
    const subgraph = remoteSubgraph({ name: 'complaints', url: 'http://127.0.0.1:1', keys, clock });
    expect((await subgraph.execute(request)).errors?.[0]?.extensions['code']).toBe('SUBGRAPH_UNAVAILABLE');
    await subgraph.stop();
  });
});

describe('a subgraph that fails', () => {
  /** Behaves as told, one way for each call and the last for all further ones. */
  async function failing(...ways: RequestListener[]) {
    let calls = 0;
    const world = await odd((incoming, response) => {
      calls += 1;
      ways[Math.min(calls, ways.length) - 1]?.(incoming, response);
    });
    return { ...world, calls: () => calls };
  }
  const hangUp: RequestListener = (_request, response) => void response.destroy();
  const answer = send(200, '{"data":{"topic":"a"}}');

  it.each<[string, RequestListener]>([
    ['its line broke', hangUp],
    ['something between could not reach it', send(503, '{}')],
  ])('is read once more when %s', async (_why, way) => {
    const { subgraph, stop, calls } = await failing(way, answer);
    expect(await subgraph.execute(request)).toEqual({ data: { topic: 'a' } });
    expect(calls()).toBe(2);
    await stop();
  });

  it('is not asked twice to write, or when it failed by itself', async () => {
    const { subgraph, stop, calls } = await failing(hangUp, send(500, '{}'), answer);
    expect((await subgraph.execute({ ...request, writes: true })).errors).toHaveLength(1);
    expect((await subgraph.execute(request)).errors).toHaveLength(1);
    expect(calls()).toBe(2);
    await stop();
  });

  it('is told apart from one that takes too long', async () => {
    let calls = 0;
    const { subgraph, stop } = await odd(() => void (calls += 1), 500);
    const { errors } = await subgraph.execute(request);
    expect(errors?.[0]?.extensions['code']).toBe('SUBGRAPH_TIMEOUT');
    expect(errors?.[0]?.message).toMatch(/^A part of the service did not answer in time/);
    expect(calls).toBe(1);
    await stop();
  });

  it('is left alone after five failures, answered for at once, and asked again when it works', async () => {
    const fault = send(500, '{}');
    const { subgraph, stop, calls } = await failing(fault, fault, fault, fault, fault, answer);
    for (let failed = 0; failed < 5; failed += 1) await subgraph.execute(request);
    const { errors } = await subgraph.execute(request);
    expect(errors?.[0]?.extensions['code']).toBe('SUBGRAPH_UNAVAILABLE');
    expect(calls()).toBe(5);
    await until(async () => (await subgraph.execute(request)).data?.['topic'] === 'a');
    expect(calls()).toBe(6);
    await stop();
  });
});

describe('a call that nobody waits for any more', () => {
  it('ends at the subgraph too, and does not count against it', async () => {
    let arrived: () => void;
    let ended: () => void;
    const hasArrived = new Promise<void>((resolve) => (arrived = resolve));
    const hasEnded = new Promise<void>((resolve) => (ended = resolve));
    const { subgraph, stop } = await odd((incoming) => {
      incoming.socket.once('close', () => ended());
      arrived();
    });
    const gone = new AbortController();
    const answer = subgraph.execute({ ...request, signal: gone.signal });
    await hasArrived;
    gone.abort();
    await expect(answer).rejects.toMatchObject({ name: 'NotWaitedFor' });
    await hasEnded;
    await stop();
  });
});

describe('the gateway without one of its subgraphs', () => {
  it('answers what the others know, says so in words, and is not ready', async () => {
    const world = await startGateway({
      wrap: (subgraph) =>
        subgraph.name === 'agencies'
          ? remoteSubgraph({ name: 'agencies', url: 'http://127.0.0.1:1', keys, clock })
          : subgraph,
    });
    const { status, body } = await world.ask('{ complaint(id: "c1") { topic lead { id name } } }', {
      headers: { 'accept-language': 'en' },
    });
    expect(status).toBe(200);
    expect(body.data).toEqual({ complaint: { topic: 'Topic of c1', lead: null } });
    expect(body.errors[0].extensions.code).toBe('SUBGRAPH_UNAVAILABLE');
    expect(body.errors[0].message).toMatch(/try again/);
    expect((await fetch(`${world.url}/health/ready`)).status).toBe(503);
    expect((await fetch(`${world.url}/health/live`)).status).toBe(200);
    await world.stop();
  });
});

describe('a gateway one of whose subgraphs takes its time', () => {
  it('answers what the others know when the time of the operation is over, and says what is missing', async () => {
    const world = await startGateway({
      env: { LIMIT_REQUEST_MILLISECONDS: '200' },
      wrap: (subgraph) =>
        subgraph.name === 'agencies'
          ? { ...subgraph, execute: () => new Promise(() => undefined) }
          : subgraph,
    });
    const { status, body } = await world.ask('{ complaint(id: "c1") { topic lead { id name } } }');
    expect(status).toBe(200);
    expect(body.data).toEqual({ complaint: { topic: 'Topic of c1', lead: null } });
    expect(body.errors.map(({ extensions }: { extensions: unknown }) => extensions)).toMatchObject([
      { code: 'SUBGRAPH_TIMEOUT', messages: { id: expect.stringContaining('tepat waktu') } },
    ]);
    await world.stop();
  });
});

describe('the door of a subgraph', () => {
  let url: string;
  let close: () => Promise<void>;
  let pool: Pool;
  const body = JSON.stringify({ query: request.query });
  const signed = { service: 'complaints', method: 'POST', path: '/graphql', body };

  beforeAll(async () => {
    const { complaints } = await buildTestSubgraphs(log);
    const server = serviceServer({
      subgraph: complaints,
      feed: null,
      files: [{ method: 'PUT', path: '/x', handle: async () => ({ status: 200, headers: {}, body: 'in' }) }],
      keys,
      clock,
      log,
      isReady: async () => true,
    });
    url = await server.listen({ port: 0, host: '127.0.0.1' });
    pool = new Pool(url);
    close = async () => {
      await pool.close();
      await server.close();
    };
  });
  afterAll(() => close());

  async function knock(signature: string | undefined, sent = body): Promise<number> {
    const headers = {
      'content-type': 'application/json',
      ...(signature ? { [signatureHeader]: signature } : {}),
    };
    const { statusCode, body: answer } = await pool.request({
      method: 'POST',
      path: '/graphql',
      headers,
      body: sent,
    });
    await answer.dump();
    return statusCode;
  }

  it('opens for a request the gateway has signed, once', async () => {
    const signature = signRequest(keys, signed, { actor: admin, at: clock.now() });
    expect(await knock(signature)).toBe(200);
    expect(await knock(signature)).toBe(401);
  });

  it('opens for files whose body is not signed, once, and for nothing else with that signature', async () => {
    const file: SignedRequest = {
      ...{ service: 'complaints', method: 'PUT', path: '/files/complaints/x' },
      body: unsignedPayload,
    };
    const put = async (signature: string | undefined, body: string) => {
      const answer = await fetch(`${url}/files/complaints/x`, {
        method: 'PUT',
        body,
        headers: signature ? { [signatureHeader]: signature } : {},
      });
      return answer.status;
    };
    const sign = (signing: SignedRequest, at = clock.now()) =>
      signRequest(keys, signing, { actor: admin, at });
    const good = sign(file);
    expect([await put(good, 'any'), await put(good, 'any')]).toEqual([200, 401]);
    expect(await put(undefined, 'any')).toBe(401);
    expect(await put(sign({ ...file, body: 'any' }), 'any')).toBe(401);
    expect(await put(sign({ ...file, path: '/files/complaints/y' }), 'any')).toBe(401);
    expect(await put(sign(file, new Date(Date.now() - 31_000)), 'any')).toBe(401);
    expect(await knock(sign({ ...signed, body: unsignedPayload }))).toBe(401);
  });

  it('stays closed for everything else', async () => {
    const good = signRequest(keys, signed, { actor: admin, at: clock.now() });
    expect(await knock(undefined)).toBe(401);
    expect(await knock('nonsense')).toBe(401);
    expect(await knock(good, body.replace('hidden-1', 'hidden-2'))).toBe(401);
    const [head, claims, signature] = good.split('.');
    const raised = JSON.parse(Buffer.from(claims ?? '', 'base64url').toString()) as object;
    const forged = Buffer.from(JSON.stringify({ ...raised, role: 'SYSTEM' })).toString('base64url');
    expect(await knock(`${head}.${forged}.${signature}`)).toBe(401);
    expect(await knock(signRequest(keys, signed, { actor: admin, at: new Date(Date.now() - 31_000) }))).toBe(
      401,
    );
    expect(
      await knock(signRequest(keys, { ...signed, service: 'agencies' }, { actor: admin, at: clock.now() })),
    ).toBe(401);
    expect(
      await knock(signRequest(keys, { ...signed, path: '/events' }, { actor: admin, at: clock.now() })),
    ).toBe(401);
    const others = requestKeys('k1:ffffffffffffffffffffffffffffffff');
    expect(await knock(signRequest(others, signed, { actor: admin, at: clock.now() }))).toBe(401);
  });
});
