import { attempt, type Attempts } from '../../../platform/domain/throttle';
import { letterLimit, signInLimit } from './throttle';

const start = Date.parse('2026-03-02T00:00:00Z');
const seconds = 1_000;

/** Attempts each second for a while; when each was let through, in seconds. */
function letThrough(duration: number): number[] {
  let before: Attempts | null = null;
  const through: number[] = [];
  for (let second = 0; second <= duration; second += 1) {
    const after = attempt(before, signInLimit, new Date(start + second * seconds));
    if (!after) continue;
    through.push(second);
    before = after;
  }
  return through;
}

describe('guessing passwords', () => {
  it('is let through five times, then after waits that double up to 15 minutes', () => {
    expect(letThrough(3_800)).toEqual([0, 1, 2, 3, 4, 34, 94, 214, 454, 934, 1834, 2734, 3634]);
  });

  it('is forgotten after a quiet day', () => {
    const before = { count: 40, lastAt: new Date(start) };
    const day = 24 * 3_600 * seconds;
    expect(attempt(before, signInLimit, new Date(start + day))).toMatchObject({ count: 1 });
    expect(attempt(before, signInLimit, new Date(start + day - 1))).toMatchObject({ count: 41 });
  });
});

it('lets five letters go at once, the sixth after ten minutes', () => {
  const before = { count: 5, lastAt: new Date(start) };
  expect(attempt(before, letterLimit, new Date(start + 599 * seconds))).toBeNull();
  expect(attempt(before, letterLimit, new Date(start + 600 * seconds))).toMatchObject({ count: 6 });
});
