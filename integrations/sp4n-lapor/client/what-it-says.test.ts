import { whatItSays } from './what-it-says';

describe('a message of the other side', () => {
  it.each([
    ['stays as it is', 'Kategori tidak ditemukan', 'Kategori tidak ditemukan'],
    ['loses what it was sent as a secret', 'Token abc123 (abc123) salah', 'Token … (…) salah'],
    ['is one line', 'satu\r\n\tdua', 'satu dua'],
    ['has no letter that turns it around', 'a\u202eb\u2066c\u200bd', 'a b c d'],
    ['is cut', 'x'.repeat(400), 'x'.repeat(300)],
    ['is cut after what is secret was taken out', `${'x'.repeat(297)}abc123`, `${'x'.repeat(297)}…`],
  ])('%s', (_what, message, said) => {
    expect(whatItSays(message, ['abc123'])).toBe(said);
  });
});
