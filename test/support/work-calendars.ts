import type { HolidayName } from '../../platform/domain/calendar/closures';
import {
  isFaulty,
  readCalendar,
  type CalendarFacts,
  type WorkCalendar,
} from '../../platform/domain/calendar/work-calendar';

const weekdays = (days: readonly number[], ...periods: readonly string[]) =>
  days.flatMap((weekday) =>
    periods.map((period) => ({ weekday, opens: period.slice(0, 5), closes: period.slice(6) })),
  );

/** Hours of offices and companies, with a break at noon, longer on Fridays. */
const hours = {
  FIVE_DAY: [
    ...weekdays([1, 2, 3, 4], '07:30-12:00', '13:00-16:00'),
    ...weekdays([5], '07:30-11:30', '13:00-16:30'),
  ],
  SIX_DAY: [
    ...weekdays([1, 2, 3, 4], '07:30-12:00', '12:30-15:00'),
    ...weekdays([5], '07:30-11:30', '13:00-14:30'),
    ...weekdays([6], '07:30-11:30'),
  ],
  ROUND_THE_CLOCK: [],
};

export type CalendarCode = keyof typeof hours;
export const calendarCodes: readonly CalendarCode[] = ['FIVE_DAY', 'SIX_DAY', 'ROUND_THE_CLOCK'];

/** A calendar of one of the three kinds, closed on some days. */
export function aCalendar(code: CalendarCode = 'FIVE_DAY', ...closed: readonly string[]): WorkCalendar {
  return calendarOf({ code, periods: hours[code], holidays: holidaysOn(closed) });
}

/** A calendar from any facts that make one. */
export function calendarOf(facts: Partial<CalendarFacts>): WorkCalendar {
  const { code = 'FIVE_DAY', periods = hours.FIVE_DAY, holidays = new Map() } = facts;
  const read = readCalendar({ code, roundTheClock: code === 'ROUND_THE_CLOCK', periods, holidays, ...facts });
  if (isFaulty(read)) throw new Error(read.fault);
  return read;
}

export function holidaysOn(days: readonly string[]): Map<string, HolidayName> {
  return new Map(days.map((day) => [day, { nameId: `Libur ${day}`, nameEn: `Holiday ${day}` }]));
}

/** `2026-03-02 09:00` as it is in Denpasar. */
export function wita(written: string): Date {
  return new Date(`${written.replace(' ', 'T')}+08:00`);
}

/** The other way round; seconds only where there are any. */
export function inWita(at: Date): string {
  const written = new Date(at.getTime() + 8 * 60 * 60 * 1000).toISOString().replace('T', ' ').slice(0, -1);
  return written.endsWith(':00.000') ? written.slice(0, 16) : written;
}
