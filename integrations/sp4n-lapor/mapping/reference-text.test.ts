import { fc } from '../../../test/support/properties';
import {
  entryMark,
  fitted,
  labelOf,
  referenceIn,
  referenceOf,
  ticketIn,
  withoutReference,
  withReference,
} from './reference-text';

const ticket = 'DPS-7K2M-9QXA';

describe('the reference to our ticket', () => {
  it('is found again in every text it was put to', () => {
    fc.assert(fc.property(fc.string(), (body) => expect(ticketIn(withReference(body, ticket))).toBe(ticket)));
  });

  it('is taken away again', () => {
    fc.assert(
      fc.property(fc.string(), (body) =>
        expect(withoutReference(withReference(body, ticket))).toBe(body.trimEnd()),
      ),
    );
  });

  it('survives blanks and another case that the other side makes of it', () => {
    expect(ticketIn(`Lampu mati.\n[ nomor tiket PRO  Denpasar : ${ticket.toLowerCase()} ] \n`)).toBe(ticket);
  });

  it('is none in the middle of a text, where a citizen may quote it', () => {
    expect(ticketIn(`Seperti ${referenceOf(ticket)} sebelumnya, lampu mati.`)).toBeNull();
  });
});

describe('the reference to an entry', () => {
  const entry = entryMark('019c2f3e-7a11-7c3e-9b1d-3f09a1b2c4d5');

  it.each([
    { ticket, sequence: 1, entry: null },
    { ticket, sequence: 2, entry: null },
    { ticket, sequence: 1, entry },
    { ticket, sequence: 13, entry },
  ])('names report and entry: %j', (reference) => {
    const text = withReference('Sudah diperbaiki.', labelOf(reference));
    expect(referenceIn(text)).toEqual(reference);
    expect(withoutReference(text)).toBe('Sudah diperbaiki.');
  });

  it('is short, and made of the part of the id that differs', () => {
    expect(entry).toBe('3F09A1B2C4D5');
  });
});

describe('a text above the limit', () => {
  it('is cut at a character, keeps the reference, and says where the rest is (14)', () => {
    const body = 'Jalan rusak 👩‍👩‍👧 '.repeat(200);
    const text = fitted(body, { most: 500, link: 'https://hub.example/c/1', label: ticket });
    expect(text.length).toBeLessThanOrEqual(500);
    expect(text).toContain('https://hub.example/c/1');
    expect(ticketIn(text)).toBe(ticket);
    expect(Buffer.from(text).toString()).toBe(text);
    expect(text).not.toMatch(/\u200d…/u);
  });

  it('is left whole below it', () => {
    expect(fitted('Lampu mati.', { most: 500, link: 'https://hub.example', label: ticket })).toBe(
      withReference('Lampu mati.', ticket),
    );
  });
});
