import { fc } from '../../../test/support/properties';
import { readTicket, ticketBytes, ticketFrom } from './ticket';

const bytes = fc.uint8Array({ minLength: ticketBytes, maxLength: ticketBytes });

describe('a ticket number', () => {
  it('is read back as it was given out', () => {
    fc.assert(fc.property(bytes, (random) => readTicket(ticketFrom(random)) === ticketFrom(random)));
  });

  it('is read however people type it', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const ticket = ticketFrom(random);
        const ways = [
          ticket.toLowerCase(),
          ticket.replaceAll('-', ''),
          ticket.replaceAll('-', ' '),
          `  ${ticket} `,
          ticket.slice('PD-'.length),
          ticket.slice('PD-'.length).replaceAll('-', ''),
          ticket.replaceAll('0', 'O').replaceAll('1', 'l'),
          ticket.replaceAll('1', 'i'),
        ];
        return ways.every((way) => readTicket(way) === ticket);
      }),
    );
  });

  it('is read without its prefix even when it begins like one', () => {
    expect(readTicket('PD12-3456-789A')).toBe('PD-PD12-3456-789A');
    expect(readTicket('PD-PD12-3456-789A')).toBe('PD-PD12-3456-789A');
  });

  it('has sixty random bits: each letter is made of five bits of one byte', () => {
    const letters = new Set(
      Array.from({ length: 256 }, (_, byte) => ticketFrom(new Uint8Array(12).fill(byte))),
    );
    expect(letters.size).toBe(32);
  });

  it.each([
    '',
    'PD-',
    'PD-1234-5678-90A',
    'PD-1234-5678-90AUX',
    'PD-1234-5678-90AU',
    '☃'.repeat(12),
    'x'.repeat(9999),
  ])('is not %p', (typed) => {
    expect(readTicket(typed)).toBeNull();
  });

  it('is made of exactly twelve bytes', () => {
    expect(() => ticketFrom(new Uint8Array(11))).toThrow(/12 bytes/);
  });
});
