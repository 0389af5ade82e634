import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, for links and refresh tokens. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret. It needs no salt: nobody can try 2^256 secrets. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('hex');
}
