import { readEmail } from './email';

describe('an e-mail address', () => {
  it.each([
    ['warga@example.org', 'warga@example.org'],
    ['  Warga.Denpasar@Example.ORG ', 'warga.denpasar@example.org'],
    ["o'brien+pro@sub.example.co.id", "o'brien+pro@sub.example.co.id"],
    ['a@xn--bali-example.id', 'a@xn--bali-example.id'],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  ])('is read from %s', (given, email) => {
    expect(readEmail(given)).toBe(email);
  });

  it.each([
    [''],
    ['@'],
    ['warga'],
    ['warga@'],
    ['warga@localhost'],
    ['@example.org'],
    ['a@b@example.org'],
    ['wa rga@example.org'],
    ['a..b@example.org'],
    ['.a@example.org'],
    ['a@-example.org'],
    ['a@example..org'],
    ['a@example.org\r\nBcc: all@example.org'],
    ['Warga <a@example.org>'],
    ['a@example.org, b@example.org'],
    ['ä@example.org'],
    [`${'a'.repeat(65)}@example.org`],
    [`a@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(63)}.org`],
    [`${'a'.repeat(1_000_000)}@example.org`],
  ])('is not %.50s', (given) => {
    expect(readEmail(given)).toBeNull();
  });
});
