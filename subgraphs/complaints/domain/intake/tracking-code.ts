/** Crockford's base 32, as in ticket numbers: nothing that is misread from a slip of paper. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Random bytes a tracking code is made of: 16 letters, 80 bits, which nobody guesses. */
export const trackingBytes = 16;

/** The code on a receipt, such as `7K3M-9XA2-QW4T-00ZB`. */
export function trackingCodeFrom(random: Uint8Array): string {
  if (random.length !== trackingBytes) throw new Error(`a tracking code is made of ${trackingBytes} bytes`);
  return grouped(Array.from(random, (byte) => letters[byte % letters.length]).join(''));
}

/** As people type it: any case, spaces or no dashes, O for 0, I or L for 1. Null when it is none. */
export function readTrackingCode(typed: string): string | null {
  const plain = typed
    .slice(0, 60)
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const isCode = plain.length === trackingBytes && [...plain].every((letter) => letters.includes(letter));
  return isCode ? grouped(plain) : null;
}

function grouped(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}
