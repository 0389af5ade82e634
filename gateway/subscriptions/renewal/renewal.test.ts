import type { Actor } from '../../../platform/domain/actor';
import { admin, citizen, officer, startGateway, type GatewayWorld } from '../../../test/support/gateway';
import { inTime } from '../../../test/support/in-time';
import { listen, liveClient, RawSocket, type LiveClient } from '../../../test/support/live-client';

const changes = 'subscription($id: ID!) { complaintChanged(complaint: $id) { id } }';

/** How a token is issued that is no everyday one. */
type Issued = { readonly seconds?: number; readonly at?: Date };

describe('the token of a connection that lives', () => {
  let world: GatewayWorld;
  const clients: LiveClient[] = [];
  beforeAll(async () => {
    world = await startGateway();
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.dispose();
  });
  afterAll(() => world.stop());

  const bearer = (actor: Actor, issued?: Issued) => ({
    authorization: `Bearer ${world.token(actor, issued)}`,
  });
  /** A connection with a stream that is told what happens. */
  async function connect(actor: Actor | null, issued?: Issued) {
    const connectionParams = { 'Accept-Language': 'en', ...(actor && bearer(actor, issued)) };
    const client = liveClient(world.endpoint, { connectionParams });
    clients.push(client);
    const stream = listen(client, changes, { id: 'c1' });
    await listen(client, '{ __typename }').ended;
    return Object.assign(client, {
      async isTold() {
        await world.tell({ complaintId: 'c1' });
        return (await stream.next()).data;
      },
    });
  }
  const told = { complaintChanged: { id: 'c1' } };
  const seconds = (before: number) => new Date(Date.now() - before * 1000);

  it('is renewed by a ping, and the old one ends it no more', async () => {
    const { client, answer, life } = await inTime(async (seconds) => {
      const connected = await connect(citizen, { seconds });
      const pong = connected.ping(bearer(citizen));
      const answered = await Promise.race([pong, connected.closed.then(() => null)]);
      return answered ? { client: connected, answer: answered, life: seconds } : null;
    });
    const expiresAt = expect.stringMatching(/^\d{4}-.*Z$/);
    expect(answer).toEqual({ renewed: true, expiresAt });
    // Another of the same length that begins later: when it ends, the first would have.
    const reason = await inTime(async (seconds) => {
      const other = await connect(admin, { seconds: Math.max(seconds, life) });
      const closed = await other.closed;
      return closed.reason === 'TokenInvalid' ? null : closed.reason;
    });
    expect(reason).toBe('TokenExpired');
    expect(await client.isTold()).toEqual(told);
  });

  it('ends the connection when the fresh one expires', async () => {
    const client = await inTime(async (seconds) => {
      const connected = await connect(citizen);
      const answer = await connected.ping(bearer(citizen, { seconds }));
      return answer?.['renewed'] === true ? connected : null;
    });
    expect(await client.closed).toEqual({ code: 4403, reason: 'TokenExpired' });
  });

  it('is void with a revocation of the fresh one, and not of the old one', async () => {
    const client = await connect(citizen, { at: seconds(20) });
    await client.ping(bearer(citizen, { at: seconds(5) }));
    await world.revoke('a-citizen', seconds(10));
    expect(await client.isTold()).toEqual(told);
    await world.revoke('a-citizen', seconds(1));
    expect(await client.closed).toEqual({ code: 4403, reason: 'TokenRevoked' });
  });

  it.each<[string, string, () => Record<string, string>]>([
    ['broken', 'TOKEN_INVALID', () => ({ authorization: 'Bearer x.y.z' })],
    ['empty', 'TOKEN_INVALID', () => ({ Authorization: '' })],
    ['expired', 'TOKEN_INVALID', () => bearer(citizen, { at: seconds(700) })],
    ['another’s', 'TOKEN_OTHER_ACCOUNT', () => bearer(admin)],
  ])('is not renewed with one that is %s, and nothing else changes', async (_name, code, token) => {
    const client = await connect(citizen);
    const extensions = expect.objectContaining({ code });
    expect(await client.ping(token())).toEqual({
      renewed: false,
      errors: [{ message: expect.stringContaining('token'), extensions }],
    });
    expect(await client.isTold()).toEqual(told);
  });

  it('is not given to a connection of a visitor, nor before it was opened', async () => {
    const visitors = await connect(null);
    const refused = { renewed: false, errors: [{ extensions: { code: 'TOKEN_OTHER_ACCOUNT' } }] };
    expect(await visitors.ping(bearer(citizen))).toMatchObject(refused);
    const socket = new RawSocket(world.endpoint);
    await socket.opened;
    socket.send({ type: 'ping', payload: bearer(citizen) });
    expect(await socket.next()).toMatchObject({ type: 'pong', payload: refused });
    socket.close();
  });

  it.each<[string, Partial<Actor>]>([
    ['another agency', { agencyId: 'DLHK' }],
    ['another unit', { unitId: 'U1' }],
    ['another role', { role: 'APPROVER' }],
  ])('ends the connection when the fresh one is for %s', async (_name, more) => {
    const client = await connect(officer);
    void client.ping(bearer({ ...officer, ...more }));
    expect(await client.closed).toEqual({ code: 4403, reason: 'RightsChanged' });
  });

  it('is no concern of any other ping', async () => {
    const client = await connect(citizen);
    expect(await client.ping({ at: 7 })).toEqual({ at: 7 });
  });
});
