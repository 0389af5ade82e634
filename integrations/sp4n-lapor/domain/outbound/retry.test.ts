import { afterFailure, blame, mostFailures, type Failing } from './retry';

const at = new Date('2026-11-23T01:00:00Z');
const minutes = (failing: Failing, failures: number, random = 0.5) => {
  const { nextAt } = afterFailure(failing, { failures, at, random });
  return nextAt && Math.round((nextAt.getTime() - at.getTime()) / 60_000);
};

describe('a step that failed', () => {
  it('(26) is tried again after 5 minutes, then 30, then later and later up to 6 hours', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map((failures) => minutes('FAULT', failures))).toEqual([
      ...[5, 30, 60, 120, 240, 360, 360, 360],
      360,
    ]);
  });

  it('does not come back at the same moment as others', () => {
    expect([minutes('FAULT', 1, 0), minutes('FAULT', 1, 1)]).toEqual([24, 36]);
  });

  it('(28) is given up after ten failures of its own, after three refusals', () => {
    expect(minutes('TIMEOUT', mostFailures.ITEM - 1)).toBeNull();
    expect(minutes('REJECTED', mostFailures.REFUSED - 1)).toBeNull();
  });

  it.each(Object.entries(blame).filter(([, whose]) => whose === 'REMOTE'))(
    '(29) (35) is never given up nor blamed for %s, however often',
    (failing) => {
      expect(afterFailure(failing as Failing, { failures: 9, at, random: 0.5 })).toEqual({
        failures: 9,
        nextAt: new Date(at.getTime() + 60_000),
      });
    },
  );
});
