import { createHmac } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import type { SigningKeys } from '../../platform/runtime/auth/signing-keys';

/** From the address a request came from to a name for it; null when there is no such address. */
export type ClientNaming = (address: string | undefined) => string | null;

/**
 * Services limit by where a request comes from and need not know where that is: an address is named under a key, so
 * that what they keep leads nobody to a household. Of IPv6 the network of 64 bits is named, which one household has.
 */
export function clientNaming(keys: SigningKeys): ClientNaming {
  const [first] = keys;
  return (address) => {
    const network = first && address ? networkOf(address) : null;
    if (!first || network === null) return null;
    return createHmac('sha256', first.key).update(`client:${network}`, 'utf8').digest('hex').slice(0, 32);
  };
}

/** An IPv4 address, or the first half of an IPv6 one. */
export function networkOf(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIPv4(plain)) return plain;
  if (!isIPv6(plain)) return null;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const groups = [...left, ...(tail === undefined ? [] : zeros), ...right];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
