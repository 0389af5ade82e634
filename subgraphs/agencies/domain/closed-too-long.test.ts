import { aCalendar, aHoliday, calendarsOf, registerOf } from '../../../test/support/agencies';
import { setCalendar } from './calendars';
import { unlessClosedTooLong } from './closed-too-long';
import type { Holiday } from './holiday';
import { moveHoliday, switchHolidays } from './holidays';
import type { Decision, Register } from './register';

const day = 24 * 60 * 60 * 1000;
/** 2026-01-05 is a Monday; a calendar of `aCalendar` works on Mondays alone. */
const monday = (week: number) => new Date(Date.UTC(2026, 0, 5) + week * 7 * day).toISOString().slice(0, 10);
const mondays = (from: number, to: number, more: Partial<Holiday> = {}) =>
  Array.from({ length: to - from }, (_, week) =>
    aHoliday(monday(from + week), { state: 'CONFIRMED', ...more }),
  );
const having = (holidays: readonly Holiday[], calendars = [aCalendar('FIVE_DAY')]): Register => ({
  ...registerOf([]),
  ...calendarsOf(calendars, holidays),
});
const confirm = (register: Register): Decision =>
  unlessClosedTooLong(register, switchHolidays(register, [...register.holidays.keys()], 'CONFIRMED'));
const refused = { refused: 'CALENDAR_CLOSED_TOO_LONG' };
const allDays = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '08:00', closes: '16:00' }));

describe('a year without a day of work', () => {
  it.each([
    // 52 Mondays closed: 371 days between the Mondays that are worked.
    ['51 Mondays in a row', having(mondays(0, 51, { state: 'PROPOSED' })), false],
    ['52 Mondays in a row', having(mondays(0, 52, { state: 'PROPOSED' })), true],
    [
      '52 Mondays, one of them worked',
      having([...mondays(0, 26, { state: 'PROPOSED' }), ...mondays(27, 53, { state: 'PROPOSED' })]),
      false,
    ],
    ['52 Mondays of another calendar', having(mondays(0, 52, { state: 'PROPOSED', calendars: [] })), false],
  ])('%s', (_name, register, isRefused) => {
    const decision = confirm(register);
    if (isRefused) expect(decision).toEqual(refused);
    else expect(decision).toHaveLength(register.holidays.size);
  });

  it('is refused to a day that moves into the last gap', () => {
    const gap = [...mondays(0, 26), ...mondays(27, 53)];
    const spare = aHoliday('2030-01-07', { state: 'CONFIRMED' });
    const register = having([...gap, spare]);
    const moved = (to: string) =>
      unlessClosedTooLong(register, moveHoliday(register, { id: spare.id, day: to }));
    expect(moved(monday(26))).toEqual(refused);
    expect(moved(monday(60))).toHaveLength(1);
  });

  it('is refused to hours that go, and to a new calendar that the days close', () => {
    const worksDaily = aCalendar('FIVE_DAY', { periods: allDays });
    const register = having(mondays(0, 52), [worksDaily]);
    const set = (calendar: typeof worksDaily) =>
      unlessClosedTooLong(register, setCalendar(register, calendar));
    expect(set(aCalendar('FIVE_DAY'))).toEqual(refused);
    expect(set(aCalendar('MARKETS'))).toEqual(refused);
    expect(set(aCalendar('FIVE_DAY', { periods: allDays.slice(0, 2) }))).toHaveLength(1);
  });

  it('can still be mended where it is so already', () => {
    const register = having(mondays(0, 60));
    const off = switchHolidays(register, [monday(3)], 'OFF');
    expect(unlessClosedTooLong(register, off)).toEqual(off);
    const moved = moveHoliday(register, { id: monday(59), day: monday(70) });
    expect(unlessClosedTooLong(register, moved)).toEqual(moved);
  });

  it('is none of a calendar that nothing closes', () => {
    const rescue = aCalendar('FIVE_DAY', { roundTheClock: true, periods: [] });
    expect(confirm(having(mondays(0, 60, { state: 'PROPOSED' }), [rescue]))).toHaveLength(60);
  });
});
