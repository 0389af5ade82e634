import { readAddress, readName } from './person-text';

describe('a name', () => {
  it.each([
    ['I Wayan Sudarma', 'I Wayan Sudarma'],
    ['  Ni   Luh\tPutu ', 'Ni Luh Putu'],
    ["Jean-Marc O'Neill", "Jean-Marc O'Neill"],
    ['ᬦᬶᬮᬸᬄ', 'ᬦᬶᬮᬸᬄ'],
    ['Ame\u0301lie', 'Amélie'],
    ['李', '李'],
    ['𠮷'.repeat(100), '𠮷'.repeat(100)],
  ])('is read from %s', (given, name) => {
    expect(readName(given)).toBe(name);
  });

  it.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['digits only', '12345'],
    ['a NUL', 'Wayan\u0000'],
    ['an override of direction', 'Wayan\u202egnp.exe'],
    ['half a character', 'Wayan\ud800'],
    ['101 characters', 'a'.repeat(101)],
    ['ten million characters', 'a'.repeat(10_000_000)],
  ])('is not %s', (_case, given) => {
    expect(readName(given)).toBeNull();
  });
});

describe('an address', () => {
  it.each([
    ['Jl. Gajah Mada No. 1', 'Jl. Gajah Mada No. 1'],
    ['Jl. Gajah Mada No. 1\r\nDenpasar 80111', 'Jl. Gajah Mada No. 1, Denpasar 80111'],
    ['a'.repeat(300), 'a'.repeat(300)],
  ])('is read from %.30s', (given, address) => {
    expect(readAddress(given)).toBe(address);
  });

  it.each([[''], ['Jl 1'], ['a'.repeat(301)], ['Jl. Melati\u0007 5'], ['a'.repeat(5_000)]])(
    'is not %.30s',
    (given) => {
      expect(readAddress(given)).toBeNull();
    },
  );
});
