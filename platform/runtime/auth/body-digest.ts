import { createHash } from 'node:crypto';

/** SHA-256 of a request body, base64url: what a signature covers instead of the body itself. */
export function bodyDigest(body: string): string {
  return createHash('sha256').update(body, 'utf8').digest('base64url');
}
