import type { Actor } from '../../domain/actor';
import { actorOf, claimsOf } from './actor-claims';
import { signToken, verifyToken, type TokenPurpose } from './signed-token';
import { readSigningKeys } from './signing-keys';

/** An access token a person carries: issued by accounts, read by the gateway. */
export interface Access {
  readonly actor: Actor;
  /** The sign-in it belongs to: ends with it. */
  readonly sessionId: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

export function accessTokens(setting: string): TokenPurpose {
  return {
    keys: readSigningKeys(setting, 'access'),
    issuer: 'pro-denpasar/accounts',
    audience: 'pro-denpasar',
  };
}

export function issueAccessToken(
  purpose: TokenPurpose,
  { actor, sessionId, at, seconds }: { actor: Actor; sessionId: string; at: Date; seconds: number },
): string {
  return signToken(purpose, { ...claimsOf(actor), sid: sessionId }, { at, seconds });
}

export async function readAccessToken(
  purpose: TokenPurpose,
  token: string,
  at: Date,
): Promise<Access | null> {
  const claims = await verifyToken(purpose, token, at);
  const actor = actorOf(claims);
  if (!claims || !actor || typeof claims['sid'] !== 'string' || !claims.iat || !claims.exp) return null;
  return {
    actor,
    sessionId: claims['sid'],
    issuedAt: new Date(Math.round(claims.iat * 1000)),
    expiresAt: new Date(claims.exp * 1000),
  };
}
