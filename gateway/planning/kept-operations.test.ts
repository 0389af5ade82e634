import { parse } from 'graphql';
import { KeptOperations } from './kept-operations';

const small = parse('{ a }');
const large = parse(`{ ${Array.from({ length: 2_000 }, (_, index) => `a${index}: a`).join(' ')} }`);

describe('what is kept of operations', () => {
  it('is made once', () => {
    const kept = new KeptOperations();
    let made = 0;
    const make = () => ({ made: (made += 1) });
    expect(kept.of('a', small, make)).toBe(kept.of('a', small, make));
    expect(made).toBe(1);
  });

  it('is as many small ones, or as few large ones, as take the same memory', () => {
    const ofSmall = new KeptOperations();
    const ofLarge = new KeptOperations();
    for (let index = 0; index < 3_000; index += 1) {
      ofSmall.of(`${index}`, small, () => ({}));
      if (index < 100) ofLarge.of(`${index}`, large, () => ({}));
    }
    expect([ofSmall.size, ofLarge.size]).toEqual([2_000, 50]);
  });

  it('keeps one after many that were too large together', () => {
    const kept = new KeptOperations();
    for (let index = 0; index < 100; index += 1) kept.of(`${index}`, large, () => ({}));
    const last = kept.of('last', small, () => ({}));
    expect(kept.of('last', small, () => ({}))).toBe(last);
  });
});
