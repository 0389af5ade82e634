import { countWhile, type HolidayName } from './closures';
import {
  clockOf,
  dayNumberAt,
  fromWallClock,
  localDay,
  numberOfDay,
  wallClock,
  type LocalDay,
} from './local-day';
import { weekDayAt, weekDaysBefore, weekdayFacts } from './week';
import type { WorkCalendar } from './work-calendar';

export function isWorkingDay(calendar: WorkCalendar, day: LocalDay): boolean {
  return isWorked(calendar, numberOfDay(day));
}

/**
 * The same time of day, so many working days later. Counted like every term: the day itself is day 0, whether or
 * not it is worked.
 */
export function addWorkingDays(calendar: WorkCalendar, at: Date, workingDays: number): Date {
  const clock = wallClock(at);
  const today = dayNumberAt(clock);
  if (checkedLength(workingDays) === 0) return at;
  return fromWallClock(clock + clockOf(nthWorkingDay(calendar, today, workingDays)) - clockOf(today));
}

/** The same time of day, so many working days earlier: a reminder at 10:00 stays at 10:00. */
export function subtractWorkingDays(calendar: WorkCalendar, at: Date, workingDays: number): Date {
  const clock = wallClock(at);
  const today = dayNumberAt(clock);
  if (checkedLength(workingDays) === 0) return at;
  const earlier = dayWithBefore(calendar, daysBefore(calendar, today) - workingDays);
  return fromWallClock(clock + clockOf(earlier) - clockOf(today));
}

/**
 * How many working days a term has used between two instants, the day of the first being day 0; negative when the
 * second is earlier.
 */
export function workingDaysBetween(calendar: WorkCalendar, from: Date, to: Date): number {
  const [first, last] = [dayNumberAt(wallClock(from)), dayNumberAt(wallClock(to))];
  return daysBefore(calendar, last + 1) - daysBefore(calendar, first + 1);
}

/** The holidays that took a day of work away, from the day of one instant to the day of another, both included. */
export function closedDaysBetween(
  calendar: WorkCalendar,
  from: Date,
  to: Date,
): ({ readonly day: LocalDay } & HolidayName)[] {
  const [first, last] = [localDay(from), localDay(to)];
  const start = countWhile(calendar.closures, ({ day }) => day < first);
  const end = countWhile(calendar.closures, ({ day }) => day <= last);
  return calendar.closures.slice(start, end).map(({ day, name }) => ({ day, ...name }));
}

/** Is a numbered day worked: open by its weekday, and no holiday? */
export function isWorked(calendar: WorkCalendar, dayNumber: number): boolean {
  if (weekdayFacts(calendar.week, dayNumber).time === 0) return false;
  const closed = countWhile(calendar.closures, ({ number }) => number < dayNumber);
  return calendar.closures[closed]?.number !== dayNumber;
}

/** The nth working day after a numbered day, which is day 0; n is at least 1. */
export function nthWorkingDay(calendar: WorkCalendar, dayNumber: number, workingDays: number): number {
  return dayWithBefore(calendar, daysBefore(calendar, dayNumber + 1) + workingDays - 1);
}

/** A numbered day if it is worked, otherwise the next one that is. */
export function thisOrNextWorkingDay(calendar: WorkCalendar, dayNumber: number): number {
  return dayWithBefore(calendar, daysBefore(calendar, dayNumber));
}

/** Lengths of promises: whole days, none negative, at most some thirty years. */
export function checkedLength(days: number): number {
  if (!Number.isInteger(days) || days < 0 || days > 10_000) throw new RangeError('not a number of days');
  return days;
}

/** Working days before a numbered day, from the first Monday on. */
function daysBefore({ week, closures }: WorkCalendar, dayNumber: number): number {
  return weekDaysBefore(week, dayNumber) - countWhile(closures, ({ number }) => number < dayNumber);
}

/** The working day that has exactly so many before it. */
function dayWithBefore({ week, closures }: WorkCalendar, before: number): number {
  return weekDayAt(week, before + countWhile(closures, ({ daysBefore }) => daysBefore <= before));
}
