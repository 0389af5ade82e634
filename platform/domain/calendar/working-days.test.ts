import { aCalendar, inWita, wita } from '../../../test/support/work-calendars';
import {
  addWorkingDays,
  closedDaysBetween,
  isWorkingDay,
  subtractWorkingDays,
  workingDaysBetween,
} from './working-days';

const calendar = aCalendar('FIVE_DAY', '2026-03-10', '2026-03-14');

describe('working days', () => {
  it.each([
    ['2026-03-09', true],
    ['2026-03-10', false],
    ['2026-03-14', false],
    ['2026-03-15', false],
  ])('have %s among them: %s', (day, worked) => {
    expect(isWorkingDay(calendar, day)).toBe(worked);
  });

  it.each(['2026-02-30', '2026-3-2', 'yesterday', '9999-01-01'])('do not have %s', (day) => {
    expect(() => isWorkingDay(calendar, day)).toThrow(RangeError);
  });

  it.each([
    ['a reminder two days before', '2026-03-12 10:00', 2, '2026-03-09 10:00'],
    ['over a week-end and a holiday', '2026-03-11 10:00', 2, '2026-03-06 10:00'],
    ['from a week-end', '2026-03-15 10:00', 1, '2026-03-13 10:00'],
    ['from a holiday', '2026-03-10 10:00', 1, '2026-03-09 10:00'],
    ['over the new year', '2027-01-01 10:00', 1, '2026-12-31 10:00'],
    ['none', '2026-03-15 10:00', 0, '2026-03-15 10:00'],
  ] as const)('are counted back, and the time of day stays: %s', (...[, at, days, earlier]) => {
    expect(inWita(subtractWorkingDays(calendar, wita(at), days))).toBe(earlier);
  });

  it('are counted on, and the time of day stays', () => {
    expect(inWita(addWorkingDays(calendar, wita('2026-03-09 10:00'), 1))).toBe('2026-03-11 10:00');
    expect(inWita(addWorkingDays(calendar, wita('2026-03-07 10:00'), 0))).toBe('2026-03-07 10:00');
    expect(() => addWorkingDays(calendar, wita('2026-03-09 10:00'), -1)).toThrow(RangeError);
  });

  it.each([
    ['none on the day of receipt', '2026-03-09 08:00', '2026-03-09 15:00', 0],
    ['the next day is the first', '2026-03-09 23:00', '2026-03-11 00:00', 1],
    ['a closed day does not count', '2026-03-09 08:00', '2026-03-10 23:00', 0],
    ['a week-end does not count', '2026-03-06 08:00', '2026-03-08 23:00', 0],
    ['a term with a holiday', '2026-03-05 08:00', '2026-03-16 08:00', 6],
    ['backwards', '2026-03-16 08:00', '2026-03-05 08:00', -6],
  ] as const)('between two instants: %s', (...[, from, to, days]) => {
    expect(workingDaysBetween(calendar, wita(from), wita(to))).toBe(days);
  });

  it('name the holidays that took one away, none that fell on a week-end', () => {
    const closed = closedDaysBetween(calendar, wita('2026-03-10 08:00'), wita('2026-03-20 08:00'));
    expect(closed).toEqual([{ day: '2026-03-10', nameId: 'Libur 2026-03-10', nameEn: 'Holiday 2026-03-10' }]);
    expect(closedDaysBetween(calendar, wita('2026-03-11 00:00'), wita('2026-03-20 08:00'))).toEqual([]);
    expect(closedDaysBetween(calendar, wita('2026-03-09 00:00'), wita('2026-03-10 00:00'))).toHaveLength(1);
    expect(closedDaysBetween(calendar, wita('2026-03-20 00:00'), wita('2026-03-01 00:00'))).toEqual([]);
  });
});
