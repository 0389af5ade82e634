/** Crockford's base 32: no I, L, O or U, so that a number read out on the phone is heard right. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Random bytes a ticket number is made of: 60 bits say nothing about any other number. */
export const ticketBytes = 12;

/** The public number of a complaint, such as `PD-7K3M-9XA2-QW4T`, from 12 random bytes. */
export function ticketFrom(random: Uint8Array): string {
  if (random.length !== ticketBytes) throw new Error(`a ticket is made of ${ticketBytes} bytes`);
  const code = Array.from(random, (byte) => letters[byte % letters.length]).join('');
  return `PD-${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
}

/** As people type it: any case, spaces or no dashes, O for 0, I or L for 1. Null when it is no ticket number. */
export function readTicket(typed: string): string | null {
  const plain = typed
    .slice(0, 40)
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  // By its length: the code itself may begin with PD.
  const code = plain.length === ticketBytes + 2 ? plain.replace(/^PD/, '') : plain;
  if (code.length !== ticketBytes || [...code].some((letter) => !letters.includes(letter))) return null;
  return `PD-${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
}
