import { accessTokens, issueAccessToken } from '../../platform/runtime/auth/access-token';
import { admin, citizen, startGateway, type GatewayWorld } from '../../test/support/gateway';

let world: GatewayWorld;
const look = '{ complaint(id: "c1") { seenAs } }';

beforeAll(async () => {
  world = await startGateway();
});
afterAll(() => world.stop());

async function tryToken(authorization: string) {
  world.executed.length = 0;
  const { status, body } = await world.ask(look, { headers: { authorization } });
  return { status, code: body.errors?.[0].extensions.code ?? null, executed: world.executed.length };
}
const refused = { status: 401, code: 'TOKEN_INVALID', executed: 0 };
const accepted = { status: 200, code: null, executed: 1 };

describe('who asks', () => {
  it('is a visitor without a token and the account of a good one', async () => {
    expect((await world.ask(look)).body.data.complaint.seenAs).toMatch(/^VISITOR:-/);
    expect((await world.ask(look, { actor: citizen })).body.data.complaint.seenAs).toMatch(
      /^CITIZEN:a-citizen/,
    );
  });

  it.each([
    ['broken', () => 'Bearer x.y.z'],
    ['empty', () => 'Bearer '],
    ['of another scheme', () => 'Basic YTpi'],
    ['unsigned', async () => `Bearer ${world.token(admin).replace(/\.[^.]*$/, '.')}`],
    [
      'altered',
      async () =>
        `Bearer ${world
          .token(admin)
          .replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
          .replace(/\.(.)/, '.x$1')}`,
    ],
    ['expired', async () => `Bearer ${world.token(admin, { at: new Date(Date.now() - 601_000) })}`],
    [
      'signed with another key',
      async () => {
        const purpose = accessTokens('k1:ffffffffffffffffffffffffffffffff');
        return `Bearer ${issueAccessToken(purpose, { actor: admin, sessionId: 's', at: new Date(), seconds: 60 })}`;
      },
    ],
    [
      'for the system',
      async () => `Bearer ${world.token({ role: 'SYSTEM', accountId: 'x', agencyId: null })}`,
    ],
  ])('is nobody with a token that is %s: refused, never taken for a visitor', async (_name, make) => {
    expect(await tryToken(await make())).toEqual(refused);
  });

  it('speaks the language of the request when a token is refused', async () => {
    const { body } = await world.ask(look, {
      headers: { authorization: 'Bearer x.y.z', 'accept-language': 'en' },
    });
    expect(body.errors[0].message).toMatch(/sign in again/);
  });

  it('is refused from the moment of a revocation, and known again with a token issued after it', async () => {
    const authorization = `Bearer ${world.token(citizen)}`;
    expect(await tryToken(authorization)).toEqual(accepted);
    const at = new Date(Date.now() + 1);
    await world.revoke('a-citizen', at);
    expect(await tryToken(authorization)).toEqual(refused);
    expect(await tryToken(`Bearer ${world.token(citizen, { at })}`)).toEqual(accepted);
    expect(await tryToken(`Bearer ${world.token(admin)}`)).toEqual(accepted);
  });

  it('is refused once the token has expired, although it was good before', async () => {
    const authorization = `Bearer ${world.token(citizen, { at: new Date(Date.now() - 599_000) })}`;
    const first = await tryToken(authorization);
    expect([accepted, refused]).toContainEqual(first);
    while ((await tryToken(authorization)).status === 200);
    expect(await tryToken(authorization)).toEqual(refused);
  });
});
