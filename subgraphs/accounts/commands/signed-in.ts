import { issueAccessToken } from '../../../platform/runtime/auth/access-token';
import { actorFor, type Account } from '../domain/account';
import type { OpenSession } from '../store/session-store';
import type { CommandContext } from './context';

/** What a person holds after signing in or refreshing. */
export interface SignedIn {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: Date;
  readonly refreshToken: string;
  readonly refreshTokenExpiresAt: Date;
  readonly account: Account;
}

/** A session with an access token of its own. */
export async function withAccess(
  { access: { tokens, seconds } }: CommandContext,
  session: OpenSession,
): Promise<SignedIn> {
  const { id, account, at, refreshToken, refreshTokenExpiresAt } = session;
  const accessToken = issueAccessToken(tokens, {
    actor: actorFor(account),
    sessionId: id,
    at,
    seconds,
  });
  // Tokens expire at whole seconds.
  const accessTokenExpiresAt = new Date((Math.floor(at.getTime() / 1_000) + seconds) * 1_000);
  return { accessToken, accessTokenExpiresAt, refreshToken, refreshTokenExpiresAt, account };
}
