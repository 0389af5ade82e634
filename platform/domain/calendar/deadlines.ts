import { addClockTime } from './clock-time';
import { clockOf, dayLength, dayNumberAt, fromWallClock, wallClock } from './local-day';
import { weekdayFacts } from './week';
import type { WorkCalendar } from './work-calendar';
import { checkedLength, nthWorkingDay, thisOrNextWorkingDay } from './working-days';
import { nextOpening } from './working-time';

/**
 * A term in working days (hari kerja; Regulation 45/2013, Article 8(2) and 8(3)a): the day of receipt is day 0, and
 * the term lasts to the END of working time of its last day. A term of no days lasts to the end of the working time
 * that is next to end.
 *
 * A day that is open to 24:00 ends with its last millisecond, so that the end has the day it belongs to.
 */
export function endOfWorkingDay(calendar: WorkCalendar, receipt: Date, workingDays: number): Date {
  const clock = wallClock(receipt);
  if (checkedLength(workingDays) === 0) return nextEnd(calendar, clock);
  return fromWallClock(endOf(calendar, nthWorkingDay(calendar, dayNumberAt(clock), workingDays)));
}

/**
 * A term in working days for a citizen, who keeps no office hours: it lasts through the whole of its last day. A term
 * of no days lasts through the day it begins on.
 */
export function lastMomentOfWorkingDay(calendar: WorkCalendar, from: Date, workingDays: number): Date {
  const today = dayNumberAt(wallClock(from));
  const last = checkedLength(workingDays) === 0 ? today : nthWorkingDay(calendar, today, workingDays);
  return fromWallClock(clockOf(last) + dayLength - 1);
}

/**
 * A term in calendar days (Article 8(3)b): the day of receipt is day 0; a last day on which nobody works moves to the
 * next working day; it lasts to the end of working time.
 */
export function endOfCalendarDays(calendar: WorkCalendar, receipt: Date, days: number): Date {
  const clock = wallClock(receipt);
  if (checkedLength(days) === 0) return nextEnd(calendar, clock);
  return fromWallClock(endOf(calendar, thisOrNextWorkingDay(calendar, dayNumberAt(clock) + days)));
}

/**
 * When a complaint must be with an agency (Article 8(1), "1x24 jam"): 24 hours of the clock from receipt in working
 * hours, otherwise 24 hours from the next opening.
 */
export function forwardDue(calendar: WorkCalendar, receipt: Date): Date {
  return addClockTime(calendar, nextOpening(calendar, receipt), dayLength);
}

function nextEnd(calendar: WorkCalendar, clock: number): Date {
  const day = thisOrNextWorkingDay(calendar, dayNumberAt(clock));
  const end = endOf(calendar, day);
  return fromWallClock(end >= clock ? end : endOf(calendar, thisOrNextWorkingDay(calendar, day + 1)));
}

function endOf({ week }: WorkCalendar, dayNumber: number): number {
  const { closes } = weekdayFacts(week, dayNumber);
  return clockOf(dayNumber) + Math.min(closes, dayLength - 1);
}
