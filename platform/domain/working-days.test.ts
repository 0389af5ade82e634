import fc from 'fast-check';
import { endOfWorkingDay, localDay } from './working-days';

const instants = fc.date({ min: new Date('2013-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });

describe('the local day', () => {
  it.each([
    ['2026-03-01T15:59:59.999Z', '2026-03-01'],
    ['2026-03-01T16:00:00.000Z', '2026-03-02'],
    ['2025-12-31T16:00:00.000Z', '2026-01-01'],
  ])('at %s is %s in Denpasar', (at, day) => {
    expect(localDay(new Date(at))).toBe(day);
  });
});

describe('the end of the nth working day', () => {
  it.each([
    ['a Monday morning', '2026-03-02T01:00:00Z', 1, '2026-03-03'],
    ['a Friday', '2026-03-06T01:00:00Z', 1, '2026-03-09'],
    ['a Saturday', '2026-03-07T01:00:00Z', 1, '2026-03-09'],
    ['a Sunday', '2026-03-08T01:00:00Z', 1, '2026-03-09'],
    ['late on a Sunday in UTC, which is a Monday here', '2026-03-08T20:00:00Z', 1, '2026-03-10'],
    ['ten days from a Friday', '2026-03-06T10:00:00Z', 10, '2026-03-20'],
    ['no day at all', '2026-03-07T01:00:00Z', 0, '2026-03-07'],
  ] as const)('from %s', (...[, from, days, day]) => {
    const end = endOfWorkingDay(new Date(from), days);
    expect(localDay(end)).toBe(day);
    expect(localDay(new Date(end.getTime() + 1))).not.toBe(day);
  });

  it('is a working day, later than the start, and later the more days it takes', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const end = endOfWorkingDay(from, days);
        const weekday = new Date(`${localDay(end)}T00:00:00Z`).getUTCDay();
        return end > from && weekday !== 0 && weekday !== 6 && endOfWorkingDay(from, days + 1) > end;
      }),
    );
  });

  it('is the same for every moment of one local day', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 20 }), (from, days) => {
        const noon = new Date(`${localDay(from)}T12:00:00+08:00`);
        return endOfWorkingDay(from, days).getTime() === endOfWorkingDay(noon, days).getTime();
      }),
    );
  });
});
