import { isWeak } from './password';

const email = 'wayan.sudarma@example.org';

describe('a password', () => {
  it.each([
    ['nine characters', 'a1b2c3d4e'],
    ['the e-mail', 'Wayan.Sudarma@example.org'],
    ['the name part of the e-mail', 'WAYAN.SUDARMA'],
    ['one of the commonest', 'Password123'],
    ['one of the commonest here', 'bismillah123'],
    ['one letter again and again', 'aaaaaaaaaaaa'],
    ['two letters again and again', 'abababababab'],
    ['201 characters', 'ab1'.repeat(67)],
  ])('is weak when it is %s', (_case, password) => {
    expect(isWeak(password, email)).toBe(true);
  });

  it.each([['ten charac'], ['sepeda biru di pantai'], ['ᬓᬵᬘ ᬲᬸᬭᬾᬦ᭄ ᬓᬳᬶ'], ['ab1'.repeat(66)]])(
    'is strong enough as %.30s',
    (password) => {
      expect(isWeak(password, email)).toBe(false);
    },
  );
});
