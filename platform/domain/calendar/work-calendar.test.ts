import { calendarOf, holidaysOn } from '../../../test/support/work-calendars';
import { dayAfter } from './local-day';
import type { Period } from './week';
import { calendarFaults, readCalendar, type CalendarFault } from './work-calendar';

const monday = (opens: string, closes: string): Period => ({ weekday: 1, opens, closes });
const facts = { code: 'X', roundTheClock: false, periods: [monday('08:00', '16:00')], holidays: new Map() };
const closedFor = (days: number) =>
  holidaysOn(Array.from({ length: days }, (_, day) => dayAfter('2026-01-01', day)));

const refused: readonly (readonly [string, Partial<typeof facts>, CalendarFault])[] = [
  ['it has no hours', { periods: [] }, 'NO_HOURS'],
  ['its hours end at 00:00', { periods: [monday('08:00', '00:00')] }, 'CLOSES_BEFORE_OPENING'],
  ['it closes when it opens', { periods: [monday('08:00', '08:00')] }, 'CLOSES_BEFORE_OPENING'],
  ['it works over midnight in one period', { periods: [monday('22:00', '06:00')] }, 'CLOSES_BEFORE_OPENING'],
  ['an hour is impossible', { periods: [monday('08:00', '25:00')] }, 'TIME_OF_DAY'],
  ['a minute is impossible', { periods: [monday('08:60', '16:00')] }, 'TIME_OF_DAY'],
  ['a time is later than the day', { periods: [monday('08:00', '24:01')] }, 'TIME_OF_DAY'],
  ['a time has no leading zero', { periods: [monday('8:00', '16:00')] }, 'TIME_OF_DAY'],
  ['a time is empty', { periods: [monday('', '16:00')] }, 'TIME_OF_DAY'],
  ['a weekday is 0', { periods: [{ ...monday('08:00', '16:00'), weekday: 0 }] }, 'WEEKDAY'],
  ['a weekday is 8', { periods: [{ ...monday('08:00', '16:00'), weekday: 8 }] }, 'WEEKDAY'],
  ['a weekday is half', { periods: [{ ...monday('08:00', '16:00'), weekday: 1.5 }] }, 'WEEKDAY'],
  ['periods overlap', { periods: [monday('08:00', '13:00'), monday('12:00', '16:00')] }, 'OVERLAP'],
  [
    'a period is within another',
    { periods: [monday('09:00', '10:00'), monday('08:00', '16:00')] },
    'OVERLAP',
  ],
  ['a period stands twice', { periods: [monday('08:00', '16:00'), monday('08:00', '16:00')] }, 'OVERLAP'],
  ['it works round the clock in hours', { roundTheClock: true }, 'HOURS_ROUND_THE_CLOCK'],
  ['a holiday is no day', { holidays: holidaysOn(['2026-02-30']) }, 'HOLIDAY_DAY'],
  ['a holiday is in the year 9999', { holidays: holidaysOn(['9999-12-31']) }, 'HOLIDAY_DAY'],
  ['its holidays close it for years', { holidays: closedFor(20_000) }, 'CLOSED_TOO_LONG'],
];

describe('a calendar', () => {
  it.each(refused)('is refused when %s', (_, wrong, fault) => {
    expect(readCalendar({ ...facts, ...wrong })).toEqual({ fault });
  });

  it('has a test for every fault', () => {
    expect(new Set(refused.map(([, , fault]) => fault))).toEqual(new Set(calendarFaults));
  });

  it.each([
    ['periods that touch', { periods: [monday('12:00', '16:00'), monday('08:00', '12:00')] }],
    ['one that ends at 24:00', { periods: [monday('00:00', '24:00')] }],
    ['no hours, round the clock', { roundTheClock: true, periods: [] }],
    ['a year without a day of work', { holidays: closedFor(366) }],
  ])('may have %s', (_, right) => {
    expect(readCalendar({ ...facts, ...right })).not.toHaveProperty('fault');
  });

  it('is open round the clock only when it says so', () => {
    expect(calendarOf({ code: 'ROUND_THE_CLOCK', periods: [] }).week.length).toBe(7 * 24 * 60 * 60 * 1000);
    expect(calendarOf({ periods: [monday('08:00', '16:00')] }).week.length).toBe(8 * 60 * 60 * 1000);
  });

  it('can be read again from itself, with other holidays', () => {
    for (const calendar of [calendarOf({}), calendarOf({ code: 'ROUND_THE_CLOCK', periods: [] })])
      expect(readCalendar({ ...calendar, holidays: holidaysOn(['2026-03-02']) })).toMatchObject({
        closures: [{ day: '2026-03-02' }],
      });
  });
});
