import { randomBytes } from 'node:crypto';

let newest = 0;
let counted = 0;

/**
 * An identifier that sorts by time (a UUID of version 7): rows of one complaint that were written within one
 * millisecond keep their order. Its random part says nothing about any other identifier.
 */
export function sortableId(at: Date): string {
  counted = at.getTime() === newest ? counted + 1 : 0;
  newest = at.getTime();
  const time = newest.toString(16).padStart(12, '0').slice(-12);
  const count = (counted % 0x1000).toString(16).padStart(3, '0');
  const [variant = 0, ...rest] = randomBytes(8);
  const random = Buffer.from([(variant & 0x3f) | 0x80, ...rest]).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${random.slice(0, 4)}-${random.slice(4)}`;
}
