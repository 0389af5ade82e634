import type { Period } from './calendar';
import { hoursRefused, sortedPeriods } from './hours';

const period = (weekday: number, opens: string, closes: string): Period => ({ weekday, opens, closes });

it.each<[string, boolean, Period[], string | null]>([
  ['one period', false, [period(1, '08:00', '16:00')], null],
  ['a break between two', false, [period(1, '13:00', '16:00'), period(1, '08:00', '12:00')], null],
  ['two that touch', false, [period(1, '08:00', '12:00'), period(1, '12:00', '16:00')], null],
  ['until the end of the day', false, [period(7, '00:00', '24:00')], null],
  ['the same hours on two days', false, [period(1, '08:00', '16:00'), period(2, '08:00', '16:00')], null],
  ['no hours', false, [], 'CALENDAR_WITHOUT_HOURS'],
  ['closing when it opens', false, [period(1, '08:00', '08:00')], 'PERIOD_BACKWARDS'],
  ['closing at the 00:00 it means as 24:00', false, [period(1, '08:00', '00:00')], 'PERIOD_BACKWARDS'],
  ['two that overlap', false, [period(1, '12:00', '16:00'), period(1, '08:00', '12:01')], 'PERIODS_OVERLAP'],
  ['one twice', false, [period(1, '08:00', '12:00'), period(1, '08:00', '12:00')], 'PERIODS_OVERLAP'],
  ['round the clock', true, [], null],
  ['round the clock with hours', true, [period(1, '08:00', '16:00')], 'CALENDAR_WITH_HOURS'],
])('looks at a calendar with %s', (...[, roundTheClock, periods, refused]) => {
  expect(hoursRefused({ code: 'NEW', roundTheClock, periods })?.refused ?? null).toBe(refused);
});

it('puts periods into the order of the week', () => {
  expect(
    sortedPeriods([period(2, '08:00', '09:00'), period(1, '13:00', '14:00'), period(1, '08:00', '09:00')]),
  ).toEqual([period(1, '08:00', '09:00'), period(1, '13:00', '14:00'), period(2, '08:00', '09:00')]);
});
