import { SignJWT, jwtVerify, type JWTPayload } from 'jose';
import type { SigningKeys } from './signing-keys';

export interface TokenPurpose {
  readonly keys: SigningKeys;
  readonly issuer: string;
  readonly audience: string;
}

/**
 * A signed, short-lived statement (JWS, HS256). `seconds` is its life from `at`. The time of issue keeps its
 * milliseconds: a token made in the second of a revocation is told apart from those made before it.
 */
export async function signToken(
  purpose: TokenPurpose,
  claims: JWTPayload,
  { at, seconds }: { at: Date; seconds: number },
): Promise<string> {
  const [current] = purpose.keys;
  if (!current) throw new Error('no signing key');
  const issued = at.getTime() / 1000;
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', kid: current.id })
    .setIssuer(purpose.issuer)
    .setAudience(purpose.audience)
    .setIssuedAt(issued)
    .setExpirationTime(Math.floor(issued) + seconds)
    .sign(current.key);
}

/** The claims of a token that is ours, meant for us and still alive at `at`; null for every other. */
export async function verifyToken(
  purpose: TokenPurpose,
  token: string,
  at: Date,
): Promise<JWTPayload | null> {
  try {
    const { payload } = await jwtVerify(
      token,
      (header) => {
        const known = purpose.keys.find(({ id }) => id === header.kid);
        if (!known) throw new Error('unknown key');
        return known.key;
      },
      { issuer: purpose.issuer, audience: purpose.audience, algorithms: ['HS256'], currentDate: at },
    );
    return payload;
  } catch {
    return null;
  }
}
