import { randomBytes } from 'node:crypto';
import { sealUnder } from './sealed-text';
import { readSealingKeys } from './sealing-keys';

const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const [first, second] = [key('k1'), key('k2')];
const place = 'account/a1/nik';

describe('sealed text', () => {
  const seal = sealUnder(readSealingKeys(first));

  it('opens where it belongs, and looks different each time', () => {
    const sealed = [seal.seal('5171015208900001', place), seal.seal('5171015208900001', place)];
    expect(sealed.map((each) => seal.open(each, place))).toEqual(['5171015208900001', '5171015208900001']);
    expect(new Set(sealed).size).toBe(2);
    expect(seal.open(seal.seal('ᬩᬮᬶ 👀', place), place)).toBe('ᬩᬮᬶ 👀');
    expect(seal.open(seal.seal('', place), place)).toBe('');
  });

  it('opens nowhere else, under no other key, and not when altered', () => {
    const sealed = seal.seal('5171015208900001', place);
    expect(() => seal.open(sealed, 'account/a2/nik')).toThrow();
    expect(() => seal.open(sealed, 'account/a1/phone')).toThrow();
    const other = sealUnder(readSealingKeys(key('k1')));
    expect(() => other.open(sealed, place)).toThrow();
    const flipped = sealed.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'));
    expect(() => seal.open(flipped, place)).toThrow();
    expect(() => seal.open(sealed.slice(0, 20), place)).toThrow();
    expect(() => seal.open('k9:AAAA', place)).toThrow(/not configured/);
  });

  it('still opens after a newer key was put first', () => {
    const rotated = sealUnder(readSealingKeys(`${second},${first}`));
    expect(rotated.open(seal.seal('lama', place), place)).toBe('lama');
    expect(rotated.seal('baru', place)).toMatch(/^k2:/);
  });
});

describe('sealing keys', () => {
  it.each([[''], ['k1'], ['k1:short'], [`k 1:${'A'.repeat(43)}=`], [`${first},${first}`]])(
    'are not %s',
    (setting) => {
      expect(() => readSealingKeys(setting)).toThrow();
    },
  );
});
