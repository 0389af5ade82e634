import { admin, citizen, officer, startGateway, type GatewayWorld } from '../../../test/support/gateway';
import { inTime } from '../../../test/support/in-time';
import { filed } from '../../../test/support/gateway-subgraphs';
import { RawSocket } from '../../../test/support/live-client';
import { RawStream, sseClient } from '../../../test/support/sse-client';
import { until } from '../../../test/support/until';

const changes = 'subscription($id: ID!) { complaintChanged(complaint: $id) { id topic } }';

let world: GatewayWorld;
beforeAll(async () => {
  world = await startGateway({ env: { LIMIT_SUBSCRIPTIONS: '3' } });
});
afterAll(() => world.stop());

const bearer = (actor: typeof admin, options?: { seconds?: number }) => ({
  authorization: `Bearer ${world.token(actor, options)}`,
});
const json = { 'content-type': 'application/json' };

/** A stream that has begun: what is told from now on comes over it. */
function opened(id: string, headers: Record<string, string> = {}, query = changes): Promise<RawStream> {
  return RawStream.open(world.endpoint, {
    method: 'POST',
    headers: { ...json, ...headers },
    body: JSON.stringify({ query, variables: { id } }),
  });
}

async function begun(...asked: Parameters<typeof opened>): Promise<RawStream> {
  const stream = await opened(...asked);
  expect(stream.response.status).toBe(200);
  return stream;
}

function address(parameters: Record<string, string>): string {
  return `${world.endpoint}?${new URLSearchParams(parameters)}`;
}

describe('a stream of its own', () => {
  it('tells a client of graphql-sse what happens, in order, until it leaves', async () => {
    const client = sseClient(world.endpoint);
    const stream = client.iterate({ query: changes, variables: { id: 'o1' } });
    const first = stream.next();
    await until(() => world.logged.some((line) => line.includes('live operation')));
    const told = [await world.tell({ complaintId: 'o1' }), await world.tell({ complaintId: 'o1' })];
    const seen = [(await first).value, (await stream.next()).value];
    expect(seen.map(({ extensions }) => extensions.seq)).toEqual(told);
    expect(seen[0].data).toEqual({ complaintChanged: { id: 'o1', topic: expect.any(String) } });
    await stream.return?.();
    client.dispose();
  });

  it('answers a query with one event and completes', async () => {
    const client = sseClient(world.endpoint);
    const answers: unknown[] = [];
    for await (const answer of client.iterate({ query: '{ __typename }' })) answers.push(answer);
    expect(answers).toEqual([{ data: { __typename: 'Query' } }]);
    client.dispose();
  });

  it('carries byte for byte what a WebSocket carries, worked out once for both', async () => {
    const socket = new RawSocket(world.endpoint);
    await socket.opened;
    socket.send({ type: 'connection_init' });
    expect(await socket.next()).toMatchObject({ type: 'connection_ack' });
    socket.send({ id: 's', type: 'subscribe', payload: { query: changes, variables: { id: 'b1' } } });
    socket.send({ type: 'ping' });
    expect(await socket.next()).toEqual({ type: 'pong' });
    const stream = await begun('b1');
    const before = world.executed.length;
    await world.tell({ complaintId: 'b1' });
    const event = await stream.next();
    expect(`{"id":"s","type":"next","payload":${event?.data}}`).toBe(JSON.stringify(await socket.next()));
    expect(
      world.executed.slice(before).filter(({ query }) => query.includes('complaintChanged')),
    ).toHaveLength(1);
    stream.leave();
    socket.close();
  });

  it('goes on at Last-Event-ID without a gap or a double, also when nothing had come yet', async () => {
    const url = address({ query: changes, variables: '{"id":"r1"}' });
    const first = await RawStream.open(url);
    const told = [await world.tell({ complaintId: 'r1' })];
    const got = [await first.next()];
    first.leave();
    told.push(await world.tell({ complaintId: 'r1' }), await world.tell({ complaintId: 'r1' }));
    const again = await RawStream.open(url, { headers: { 'last-event-id': first.lastEventId ?? '' } });
    got.push(await again.next(), await again.next());
    told.push(await world.tell({ complaintId: 'r1' }));
    got.push(await again.next());
    expect(got.map((event) => JSON.parse(event?.data ?? '').extensions.seq)).toEqual(told);
    again.leave();

    const silent = await begun('r2');
    void silent.next().catch(() => null);
    await until(() => silent.lastEventId !== null);
    silent.leave();
    const missed = await world.tell({ complaintId: 'r2' });
    const back = await begun('r2', { 'last-event-id': silent.lastEventId ?? '' });
    expect(JSON.parse((await back.next())?.data ?? '').extensions.seq).toBe(missed);
    back.leave();
  });

  it('says as an event what is wrong with the operation, and completes', async () => {
    for (const [query, code] of [
      ['{ secrets }', 'GRAPHQL_VALIDATION_FAILED'],
      ['mutation { fileComplaint(input: { topic: "x" }) { id } }', 'METHOD_NOT_ALLOWED'],
    ] as const) {
      const stream = await RawStream.open(address({ query }));
      const event = await stream.next();
      expect(JSON.parse(event?.data ?? '').errors[0].extensions.code).toBe(code);
      expect(await stream.next()).toMatchObject({ event: 'complete' });
      expect(await stream.next()).toBeNull();
    }
    expect(filed).toEqual([]);
    const foreign = await begun('r3', { 'last-event-id': 'made-up' });
    expect(JSON.parse((await foreign.next())?.data ?? '').errors[0].extensions.code).toBe('CURSOR_INVALID');
  });

  it('is what a client gets that takes both, for a subscription alone', async () => {
    const accept = 'application/graphql-response+json, application/json, text/event-stream';
    const query = await world.ask('{ __typename }', { headers: { accept } });
    expect(query.headers.get('content-type')).toContain('application/graphql-response+json');
    const stream = await begun('o2', { accept });
    expect(stream.response.headers.get('content-type')).toContain('text/event-stream');
    stream.leave();
  });

  it('tells a viewer without rights nothing, as if nothing had happened', async () => {
    const dispositions = 'subscription($id: ID!) { dispositionIssued(agency: $id) { id } }';
    const foreign = await begun('OTHER', bearer(officer), dispositions);
    expect(JSON.parse((await foreign.next())?.data ?? '').errors[0].extensions.code).toBe('FORBIDDEN');
    const thread = 'subscription($id: ID!) { followUpAdded(complaint: $id) { id } }';
    for (const [id, followUpId] of [
      ['n1', 'note'],
      ['hidden1', 'f1'],
    ] as const) {
      const deaf = [await begun(id, {}, thread), await begun(id, bearer(officer), thread)];
      const party = await begun(id, bearer(admin), thread);
      await world.tell({ complaintId: id, followUpId });
      expect(JSON.parse((await party.next())?.data ?? '').data.followUpAdded.id).toBe(followUpId);
      // What is told to everybody afterwards is the first that they hear; of what is hidden they hear nothing at all.
      const open = id === 'n1' ? await world.tell({ complaintId: id, followUpId: 'f2' }) : null;
      for (const stream of open === null ? [] : deaf) {
        expect(JSON.parse((await stream.next())?.data ?? '').extensions.seq).toBe(open);
      }
      if (open === null) {
        await world.revoke('a-officer', new Date(Date.now() + 1));
        const end = JSON.parse((await deaf[1]?.next())?.data ?? '');
        expect(end.errors[0].extensions.closing.reason).toBe('TokenRevoked');
      }
      for (const stream of [...deaf, party]) stream.leave();
    }
  });

  it('ends when its token expires or is revoked, and says why', async () => {
    const expiring = await inTime(async (seconds) => {
      const stream = await opened('t1', bearer(citizen, { seconds }));
      return stream.response.status === 401 ? null : stream;
    });
    const closing = async (stream: RawStream) =>
      JSON.parse((await stream.next())?.data ?? '').errors[0].extensions;
    expect(await closing(expiring)).toMatchObject({
      code: 'TOKEN_INVALID',
      closing: { code: 4403, reason: 'TokenExpired' },
    });
    expect(await expiring.next()).toMatchObject({ event: 'complete' });
    const revoked = await begun('t1', bearer(admin));
    await world.revoke('a-admin', new Date(Date.now() + 1));
    expect((await closing(revoked)).closing).toEqual({ code: 4403, reason: 'TokenRevoked' });
    const refused = await RawStream.open(world.endpoint, { headers: { authorization: 'Bearer x.y.z' } });
    expect(refused.response.status).toBe(401);
  });
});

describe('a stream for several operations', () => {
  const ask = (token: string, init: RequestInit, parameters = '') =>
    fetch(`${world.endpoint}${parameters}`, {
      ...init,
      headers: { ...json, 'x-graphql-event-stream-token': token, ...init.headers },
    });
  const begin = (token: string, operationId: string, headers: Record<string, string> = {}) =>
    ask(token, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query: changes, variables: { id: 'm1' }, extensions: { operationId } }),
    });
  const reserve = async (headers: Record<string, string> = {}) =>
    (await fetch(world.endpoint, { method: 'PUT', headers })).text();
  const codeOf = async (response: Response) => (await response.json()).errors[0].extensions.code;

  it('carries them all for a client of graphql-sse', async () => {
    const client = sseClient(world.endpoint, { single: true });
    const streams = ['m2', 'm3'].map((id) => client.iterate({ query: changes, variables: { id } }));
    const before = world.logged.length;
    const first = streams.map((stream) => stream.next());
    await until(
      () => world.logged.slice(before).filter((line) => line.includes('live operation')).length === 2,
    );
    const told = [await world.tell({ complaintId: 'm2' }), await world.tell({ complaintId: 'm3' })];
    expect((await Promise.all(first)).map(({ value }) => value.extensions.seq)).toEqual(told);
    for (const stream of streams) await stream.return?.();
    client.dispose();
  });

  it('is opened once, by who reserved it, and for others is not there', async () => {
    const token = await reserve(bearer(citizen));
    expect(await codeOf(await begin(token, '1', bearer(officer)))).toBe('STREAM_UNKNOWN');
    expect(await codeOf(await begin(token, '1'))).toBe('STREAM_UNKNOWN');
    const stream = await RawStream.open(address({ token }));
    const second = await RawStream.open(address({ token }));
    expect(second.response.status).toBe(409);
    const other = await RawStream.open(address({ token }), { headers: bearer(officer) });
    expect(other.response.status).toBe(404);
    stream.leave();
    await until(async () => (await begin(token, '1', bearer(citizen))).status === 404);
  });

  it('tells nothing more of an operation that was ended, and knows ids, limits and mistakes', async () => {
    const token = await reserve();
    const stream = await RawStream.open(address({ token }));
    const wrong = await ask(token, {
      method: 'POST',
      body: JSON.stringify({ query: '{ secrets }', extensions: { operationId: 'e' } }),
    });
    expect([wrong.status, await codeOf(wrong)]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    expect((await begin(token, 'a')).status).toBe(202);
    expect(await codeOf(await begin(token, 'a'))).toBe('OPERATION_ID_TAKEN');
    expect((await begin(token, 'b')).status).toBe(202);
    expect((await begin(token, 'c')).status).toBe(202);
    expect(await codeOf(await begin(token, 'd'))).toBe('TOO_MANY_SUBSCRIPTIONS');
    expect(await codeOf(await begin(token, ''))).toBe('BAD_REQUEST');
    for (const id of ['a', 'c']) {
      expect((await ask(token, { method: 'DELETE' }, `?operationId=${id}`)).status).toBe(200);
    }
    const told = await world.tell({ complaintId: 'm1' });
    const event = await stream.next();
    expect(event).toMatchObject({ event: 'next', id: null });
    expect(JSON.parse(event?.data ?? '')).toMatchObject({ id: 'b', payload: { extensions: { seq: told } } });
    stream.leave();
  });
});
