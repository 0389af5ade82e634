import type { Attempts } from '../../../../platform/domain/throttle';
import {
  addressLimit,
  countTry,
  everybodysLimit,
  leftOf,
  numberLimit,
  type TriesBefore,
} from './tracking-limit';

const at = new Date('2026-03-20T02:00:00Z');
const tried = (count: number, secondsAgo = 1): Attempts => ({
  count,
  lastAt: new Date(at.getTime() - secondsAgo * 1000),
});
const nothing: TriesBefore = { number: null, address: null, everybody: null };
const spent = tried(numberLimit.free + 3);
const full = tried(everybodysLimit.atOnce, 0);

describe('a number and a code are looked at', () => {
  it.each([
    ['the first time', {}, true],
    [
      'while the number is within its free tries',
      { number: tried(numberLimit.free - 1), address: tried(3) },
      true,
    ],
    ['not when the number has to wait', { number: spent, address: tried(3) }, false],
    ['when the number has to wait, for who was not wrong', { number: spent }, true],
    [
      'when the number has to wait, for who was wrong an hour ago',
      { number: spent, address: tried(9, 3600) },
      true,
    ],
    [
      'not when the number has to wait and nobody knows from where',
      { number: spent, address: 'UNKNOWN' },
      false,
    ],
    ['while the number is free and nobody knows from where', { address: 'UNKNOWN' }, true],
    [
      'not when the address has to wait, whatever the number',
      { address: tried(addressLimit.free + 1) },
      false,
    ],
    ['not when everybody has to wait', { everybody: full, address: tried(2) }, false],
    ['when everybody has to wait, for who was not wrong', { everybody: full }, true],
    [
      'as soon as there is room again',
      { everybody: tried(everybodysLimit.atOnce, 1), address: tried(2) },
      true,
    ],
  ] as const)('%s', (_when, more, looked) => {
    expect(countTry({ ...nothing, ...more }, at) !== null).toBe(looked);
  });
});

it('a try counts for number, address and everybody; one that is let through counts no further where it is full', () => {
  expect(countTry(nothing, at)).toEqual({
    number: { count: 1, lastAt: at },
    address: { count: 1, lastAt: at },
    everybody: { count: 1, lastAt: at },
  });
  expect(countTry({ ...nothing, number: spent, everybody: full }, at)).toEqual({
    ...{ number: spent, everybody: full, address: { count: 1, lastAt: at } },
  });
});

it('what everybody tried is forgotten evenly', () => {
  expect(leftOf(null, at)).toBe(0);
  expect(leftOf(tried(10, 0), at)).toBe(10);
  expect(leftOf(tried(10, 3), at)).toBe(4);
  expect(leftOf(tried(10, 60), at)).toBe(0);
});
