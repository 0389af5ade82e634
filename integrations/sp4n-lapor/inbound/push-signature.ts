import { createHmac, timingSafeEqual } from 'node:crypto';

/** How old, or how far ahead, a signed event may be; within that its id is known. */
export const pushWindowMilliseconds = 5 * 60_000;

export interface SignedPush {
  readonly timestamp: string | undefined;
  readonly signature: string | undefined;
  readonly body: Buffer;
}

/** HMAC-SHA256 over timestamp and body, compared in constant time; an old one is not believed though it is signed. */
export function isSigned({ timestamp, signature, body }: SignedPush, secret: string, now: Date): boolean {
  if (timestamp === undefined || signature === undefined) return false;
  if (!/^\d{1,12}$/.test(timestamp) || !/^[0-9a-f]{64}$/i.test(signature)) return false;
  if (Math.abs(Number(timestamp) * 1_000 - now.getTime()) > pushWindowMilliseconds) return false;
  const expected = createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest();
  return timingSafeEqual(expected, Buffer.from(signature, 'hex'));
}
