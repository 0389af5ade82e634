import { ManualClock } from '../../../platform/domain/clock';
import { CallAllowance, type Caller } from './call-allowance';

const second = 1_000;

/** How many calls each of them makes in ten minutes, asking ten times a second. */
function tenMinutes(callers: readonly Caller[]): Readonly<Record<string, number>> {
  const clock = new ManualClock(new Date('2026-11-23T01:00:00Z'));
  const allowance = new CallAllowance(clock, 60);
  const made = Object.fromEntries(callers.map((caller) => [caller, 0]));
  for (let tick = 0; tick < 6_000; tick += 1) {
    for (const caller of callers) while (allowance.take(caller) === 0) made[caller] = (made[caller] ?? 0) + 1;
    clock.advance(second / 10);
  }
  return made;
}

describe('our own limit of calls', () => {
  it('is all there for one alone', () => {
    const { SENDING = 0 } = tenMinutes(['SENDING']);
    expect(SENDING).toBeGreaterThanOrEqual(600);
    expect(SENDING).toBeLessThanOrEqual(606);
  });

  it('is shared by those who call at once, whoever asks first', () => {
    for (const callers of [
      ['SENDING', 'LISTENING', 'COMPARING'],
      ['COMPARING', 'LISTENING', 'SENDING'],
    ] as const) {
      const made = Object.values(tenMinutes(callers));
      expect(made.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(606);
      for (const count of made) expect(count).toBeGreaterThan(190);
    }
  });

  it('keeps the turn of who waits, and not of who never comes back', () => {
    const clock = new ManualClock(new Date('2026-11-23T01:00:00Z'));
    const allowance = new CallAllowance(clock, 60);
    while (allowance.take('COMPARING') === 0);
    expect(allowance.take('SENDING')).toBe(2 * second);
    clock.advance(second);
    expect(allowance.take('SENDING')).toBeGreaterThan(0);
    expect(allowance.take('COMPARING')).toBe(0);
    clock.advance(20 * second);
    expect(allowance.take('LISTENING')).toBe(0);
  });

  it('lets what has begun owe calls of one minute at most, which whoever comes next waits for', () => {
    const clock = new ManualClock(new Date('2026-11-23T01:00:00Z'));
    const allowance = new CallAllowance(clock, 60);
    while (allowance.take('SENDING') === 0);
    let owed = 0;
    while (allowance.owe()) owed += 1;
    expect(owed).toBe(60);
    expect(allowance.take('SENDING')).toBe(61 * second);
    clock.advance(60 * second);
    expect(allowance.take('SENDING')).toBe(second);
    clock.advance(second);
    expect(allowance.take('SENDING')).toBe(0);
  });
});
