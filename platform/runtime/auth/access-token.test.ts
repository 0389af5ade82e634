import { accessTokens, issueAccessToken, readAccessToken } from './access-token';

const tokens = accessTokens('k1:0123456789abcdef0123456789abcdef');
const actor = { role: 'OFFICER', accountId: 'a1', agencyId: 'PUPR' } as const;
const at = new Date('2026-03-02T01:30:00.777Z');
const issue = () => issueAccessToken(tokens, { actor, sessionId: 's1', at, seconds: 600 });

describe('an access token', () => {
  it('tells who asks, in which session, and when it was issued to the millisecond', async () => {
    expect(await readAccessToken(tokens, issue(), at)).toEqual({
      actor,
      sessionId: 's1',
      issuedAt: at,
      expiresAt: new Date('2026-03-02T01:40:00.000Z'),
    });
  });

  it('is worth nothing once it has expired, under other keys, or altered', async () => {
    const token = issue();
    expect(await readAccessToken(tokens, token, new Date('2026-03-02T01:40:00.000Z'))).toBeNull();
    const others = accessTokens('k1:ffffffffffffffffffffffffffffffff');
    expect(await readAccessToken(others, token, at)).toBeNull();
    const [head, , signature] = token.split('.');
    const claims = Buffer.from(JSON.stringify({ role: 'ADMIN', sid: 's1' })).toString('base64url');
    expect(await readAccessToken(tokens, `${head}.${claims}.${signature}`, at)).toBeNull();
  });

  it('is still good after a newer key was put first', async () => {
    const rotated = accessTokens('k2:ffffffffffffffffffffffffffffffff,k1:0123456789abcdef0123456789abcdef');
    expect(await readAccessToken(rotated, issue(), at)).not.toBeNull();
  });
});
