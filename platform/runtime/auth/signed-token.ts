import { createHmac } from 'node:crypto';
import { jwtVerify, type JWTPayload } from 'jose';
import type { SigningKeys } from './signing-keys';

export interface TokenPurpose {
  readonly keys: SigningKeys;
  readonly issuer: string;
  readonly audience: string;
}

/**
 * A signed, short-lived statement (JWS compact serialisation, RFC 7515, HS256). `seconds` is its life from `at`. The
 * time of issue keeps its milliseconds: a token made in the second of a revocation is told apart from those made
 * before it. Every call of a subgraph has one, so it is made here and at once: the library's way through Web
 * Crypto took ten times as long. Reading one, where care counts, is the library's.
 */
export function signToken(
  { keys: [current], issuer, audience }: TokenPurpose,
  claims: JWTPayload,
  { at, seconds }: { at: Date; seconds: number },
): string {
  if (!current) throw new Error('no signing key');
  const issued = at.getTime() / 1000;
  const statement = {
    ...claims,
    ...{ iss: issuer, aud: audience, iat: issued, exp: Math.floor(issued) + seconds },
  };
  const signed = `${encoded({ alg: 'HS256', kid: current.id })}.${encoded(statement)}`;
  return `${signed}.${createHmac('sha256', current.key).update(signed).digest('base64url')}`;
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
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
