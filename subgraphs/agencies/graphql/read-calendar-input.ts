import { isLocalDay, type LocalDay } from '../../../platform/domain/calendar/local-day';
import type { Calendar, Period } from '../domain/calendar';
import type { NewHoliday } from '../domain/holidays';
import { sortedPeriods } from '../domain/hours';
import type { HolidayFilter } from '../store/holiday-reader';
import { badInput } from './bad-inputs';
import { numberOfWeekday } from './calendar-enums';
import type { SetCalendarInput, WorkingPeriodInput } from './calendar.input';
import type { AddHolidayInput, HolidayFilterInput } from './holiday.input';
import { optional, readAgencyCode, readCalendarCode, readList, readText } from './read-input';

const years = { first: 2000, last: 2100 };

export function readCalendarInput(input: SetCalendarInput): Calendar {
  return {
    code: readCalendarCode(input.code, 'input.code'),
    nameId: readText(input.indonesian, 'input.indonesian'),
    nameEn: readText(input.english, 'input.english'),
    roundTheClock: input.roundTheClock,
    periods: sortedPeriods(readList(input.periods, 'input.periods', { most: 50, read: readPeriod })),
  };
}

export function readNewHoliday(input: AddHolidayInput): Omit<NewHoliday, 'id'> {
  const calendars = readList(input.calendars ?? [], 'input.calendars', { most: 50, read: readCalendarCode });
  return {
    day: readDay(input.day, 'input.day'),
    nameId: readText(input.indonesian, 'input.indonesian'),
    nameEn: readText(input.english, 'input.english'),
    source: input.source,
    silent: input.silent,
    calendars: calendars.length > 0 ? calendars : null,
    exceptAgencies: readAgencyIds(input.exceptAgencyIds ?? [], 'input.exceptAgencyIds'),
  };
}

export function readHolidayFilter(input: HolidayFilterInput): HolidayFilter {
  return {
    from: optional(input.from, (day) => readDay(day, 'filter.from')),
    to: optional(input.to, (day) => readDay(day, 'filter.to')),
    state: input.state ?? null,
    source: input.source ?? null,
  };
}

export function readAgencyIds(ids: readonly string[], field: string): readonly string[] {
  return readList(ids, field, { most: 200, read: readAgencyCode });
}

/** A day the calendar has: 30 February is none, and a holiday in the year 9999 is a slip of the pen. */
export function readDay(written: string, field: string): LocalDay {
  if (!/^\d{4}-/.test(written)) throw badInput('INVALID_DAY', field);
  readYear(Number(written.slice(0, 4)), field);
  if (!isLocalDay(written)) throw badInput('INVALID_DAY', field);
  return written;
}

export function readYear(year: number, field: string): number {
  if (year < years.first || year > years.last) throw badInput('INVALID_YEAR', field);
  return year;
}

function readPeriod({ weekday, opens, closes }: WorkingPeriodInput, field: string): Period {
  const time = /^([01]\d|2[0-3]):[0-5]\d$/;
  if (!time.test(opens)) throw badInput('INVALID_TIME', `${field}.opens`);
  if (!time.test(closes) && closes !== '24:00') throw badInput('INVALID_TIME', `${field}.closes`);
  return { weekday: numberOfWeekday(weekday), opens, closes };
}
