import { fc } from '../../../../test/support/properties';
import { maskEmails } from './mask-email';
import { maskIdentityNumbers } from './mask-identity-number';
import { maskPhones } from './mask-phone';
import { maskPlates } from './mask-plate';
import { mask, masked } from './mask-text';
import { tokensOf, type TextToken } from './text-tokens';

describe('masking', () => {
  it.each([
    ['mobile', '081234567890'],
    ['mobile, short', '0812345678'],
    ['mobile with dashes', '0812-3456-7890'],
    ['mobile with dots', '0812.3456.7890'],
    ['mobile with spaces', '0812 3456 7890'],
    ['mobile with wide gaps', '0812 - 3456 - 7890'],
    ['mobile, two digits first', '08 1234 5678 90'],
    ['mobile with the country', '+6281234567890'],
    ['mobile with the country and spaces', '+62 812 3456 7890'],
    ['mobile with the country and dashes', '+62-812-3456-7890'],
    ['mobile with the country in brackets', '(+62) 812-3456-7890'],
    ['country without a plus', '6281234567890'],
    ['country without a plus, in groups', '62 812 3456 7890'],
    ['country run into the number', '62812 3456 7890'],
    ['country with two noughts', '006281234567890'],
    ['landline', '0361222333'],
    ['landline with a dash', '0361-222333'],
    ['landline in brackets', '(0361) 222333'],
    ['landline of Jakarta', '021-5678901'],
    ['landline with the country', '+62 361 222333'],
    ['landline in pairs', '0361 22 23 33'],
    ['a number abroad', '+61 412 345 678'],
    ['full-width digits', '０８１２３４５６７８９０'],
    ['Balinese digits', '᭐᭘᭑᭒᭓᭔᭕᭖᭗᭘᭙᭐'],
    ['invisible signs between', '0812\u200b3456\u200b7890'],
    ['dashes of a word processor', '0812–3456–7890'],
    ['NIK', '5171012304900001'],
    ['NIK in fours', '5171 0123 0490 0001'],
    ['NIK with dots', '51.71.01.230490.0001'],
    ['NIK of a woman with dashes', '517101-630490-0001'],
    ['e-mail', 'made.wirawan@contoh.id'],
    ['e-mail with a plus', 'made+banjir@mail.contoh.co.id'],
    ['plate', 'DK 1234 AB'],
    ['plate on end', 'DK1234AB'],
    ['plate in small letters', 'dk 1234 ab'],
    ['plate with dashes', 'DK-1234-AB'],
    ['plate with one letter', 'DK 1234 A'],
    ['plate of few digits', 'DK 12 AB'],
    ['plate without its last letters', 'DK 1234'],
    ['plate of Jakarta', 'B 1234 XYZ'],
    ['plate of Malang in small letters', 'n 1234 abc'],
  ])('hides %s', (_name, secret) => {
    for (const text of [
      `Hubungi ${secret} ya`,
      `${secret}`,
      `(${secret}), terima kasih`,
      `Catat:${secret}.`,
      `a\n${secret}\nb`,
    ]) {
      const shown = masked(text);
      expect(shown).toContain(mask);
      expect(shown.replaceAll(mask, '')).not.toMatch(/\p{Nd}|@/u);
    }
    expect(masked(`Hubungi ${secret}, ya`)).toBe(`Hubungi ${mask}, ya`);
  });

  it.each([
    ['a ticket number', 'PD-7K3M-9XA2-QW4T'],
    ['a ticket number that looks like a phone', 'PD-0812-3456-7890'],
    ['a ticket number that holds a plate', 'PD-B12C-DK1A-H12A'],
    ['a date', '17-08-2026'],
    ['a date with the year first', '2026-08-17'],
    ['a date with dots', '17.08.2026'],
    ['a date in words', '8 Agustus 2026'],
    ['hours', '08.00-17.00 WITA'],
    ['hours and a day', '08.00 - 17.00, 12 Mei 2026'],
    ['years', '2019 2020 2021 2022'],
    ['money', 'Rp 1.500.000'],
    ['more money', 'Rp 62.812.345.678'],
    ['money without a currency', '628.123.456.789'],
    ['money with decimals', 'Rp1.250.000,00'],
    ['a house number', 'Jalan Gajah Mada No. 123'],
    ['a block', 'Blok A 12 RT 3'],
    ['a block in capitals', 'BLOK B 1234 NO'],
    ['a block of two letters', 'Blok AB 12 di utara'],
    ['RT and RW', 'RT 003/RW 005'],
    ['a postal code', 'Denpasar 80231'],
    ['a distance', 'km 12 di jalan'],
    ['measures', '3 x 4 m, 250 kg'],
    ['coordinates', '-8.656789, 115.212345'],
    ['a regulation', 'Perwali 45/2013 Pasal 11 ayat (3)'],
    ['a film', 'G 30 S'],
    ['an at sign alone', 'rapat @ balai banjar'],
    ['a name on a network', '@pro_denpasar'],
    ['a link', 'https://www.denpasarkota.go.id/berita/2026/08'],
    ['the emergency number', 'hubungi 112 atau 110'],
    ['a number of an official', 'NIP 19800101 200501 1 001'],
  ])('leaves %s', (_name, text) => {
    expect(masked(text)).toBe(text);
    expect(masked(`Pada ${text}, mohon ditangani.`)).toBe(`Pada ${text}, mohon ditangani.`);
  });

  it('masks each of several and keeps what stands between them', () => {
    expect(masked('Budi 0812-3456-7890 atau budi@contoh.id, motor DK 1234 AB, 2 orang')).toBe(
      `Budi ${mask} atau ${mask}, motor ${mask}, 2 orang`,
    );
    expect(masked('HP 081234567890 2 kali')).toBe(`HP ${mask} 2 kali`);
    expect(masked('PD-7K3M-9XA2-QW4T 081234567890')).toBe(`PD-7K3M-9XA2-QW4T ${mask}`);
  });
});

const digits = (least: number, most: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: least, maxLength: most });
const mobile = fc.tuple(fc.constantFrom('08', '+628', '628'), digits(9, 10)).map((parts) => parts.join(''));
const separated = fc
  .tuple(mobile, fc.constantFrom('-', '.', ' '))
  .map(([number, sign]) => number.replace(/^(\+?\d{4})(\d{4})/, `$1${sign}$2${sign}`));
const identity = fc
  .tuple(digits(4, 4), fc.integer({ min: 10, max: 31 }), digits(4, 4))
  .map(([district, day, serial]) => `51${district}${day}0890${serial}`);
const plate = fc.integer({ min: 100, max: 9999 }).map((number) => `DK ${number} XY`);
const email = fc.emailAddress({ size: '-1' }).filter((address) => address.length < 60);

/** Half a character, which a slice in the wrong place would leave. */
const halves = /\p{Cs}/u;

describe('masking, whatever the text', () => {
  const words = fc
    .array(fc.constantFrom('jalan', 'di', 'rusak', 'No.', 'Rp', '\n', 'PD-', '(', ','))
    .map((all) => all.join(' '));

  it('lets no number or address through, between any words', () => {
    fc.assert(
      fc.property(
        words,
        fc.oneof(mobile, separated, identity, plate, email),
        words,
        (before, secret, after) => {
          const shown = masked(`${before} ${secret} ${after}`);
          expect(shown).not.toContain(secret);
          expect(shown).toContain(mask);
        },
      ),
    );
  });

  it('says no more when masked again, and is never longer', () => {
    const unit = fc.constantFrom(...'0123456789 -.()+@aBdDkK62\n/é᭐');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const once = masked(text);
        expect(masked(once)).toBe(once);
        expect(once.length).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never splits a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(halves.test(masked(text))).toBe(halves.test(text));
      }),
    );
  });
});

describe('masking takes steps in proportion to the text', () => {
  const most = 10_000;
  const adversaries: readonly (readonly [string, string])[] = [
    ['digits', '0'],
    ['phone beginnings', '08'],
    ['groups', '0812-'],
    ['short groups', '0 '],
    ['pluses', '+62'],
    ['brackets', '(0361)'],
    ['at signs', '@'],
    ['at signs between letters', 'a@'],
    ['domains', 'a.b-'],
    ['an address that never ends', 'a.'],
    ['plates', 'DK 1234 '],
    ['plate beginnings', 'DK '],
    ['tickets', 'PD-'],
    ['identity numbers', '5171 0123 '],
    ['invisible signs', '\u200b0'],
  ];

  it.each(adversaries)('of %s', (_name, piece) => {
    const text = piece.repeat(most / piece.length);
    const tokens = tokensOf(text);
    expect(tokens.length).toBeLessThanOrEqual(most);
    for (const rule of [maskPhones, maskIdentityNumbers, maskEmails, maskPlates]) {
      let steps = 0;
      const counted = new Proxy(tokens as TextToken[], {
        get(target, key, receiver) {
          steps += 1;
          return Reflect.get(target, key, receiver) as unknown;
        },
      });
      rule(counted);
      expect(steps).toBeLessThanOrEqual(250 * tokens.length + 1_000);
    }
    expect(masked(`${text} 081234567890`)).toContain(mask);
  });
});
