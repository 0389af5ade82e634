import { countWhile } from './closures';
import { dayNumberAt, fromWallClock, wallClock } from './local-day';
import { weekClockAt, weekIsOpen, weekTimeBefore } from './week';
import type { WorkCalendar } from './work-calendar';
import { isWorked } from './working-days';

/** Is it working time? The moment of opening is, the moment of closing is not. */
export function isOpen(calendar: WorkCalendar, at: Date): boolean {
  const clock = wallClock(at);
  return weekIsOpen(calendar.week, clock) && isWorked(calendar, dayNumberAt(clock));
}

/** The instant itself when it is working time, otherwise the next opening. */
export function nextOpening(calendar: WorkCalendar, at: Date): Date {
  if (isOpen(calendar, at)) return at;
  return fromWallClock(clockAt(calendar, timeBefore(calendar, wallClock(at)), 'last'));
}

/** Working time between two instants in milliseconds; negative when the second is earlier. */
export function workingTimeBetween(calendar: WorkCalendar, from: Date, to: Date): number {
  return timeBefore(calendar, wallClock(to)) - timeBefore(calendar, wallClock(from));
}

/**
 * The instant at which so much working time has passed: never an opening when it is a closing too. A negative length
 * goes back, and nothing stays where it is.
 */
export function addWorkingTime(calendar: WorkCalendar, at: Date, length: number): Date {
  if (!Number.isFinite(length)) throw new RangeError('not a length of time');
  if (length === 0) return at;
  const time = timeBefore(calendar, wallClock(at)) + length;
  return fromWallClock(clockAt(calendar, time, length > 0 ? 'first' : 'last'));
}

/** Working time before a moment of the wall clock, from the first Monday on. */
function timeBefore({ week, closures }: WorkCalendar, clock: number): number {
  const today = dayNumberAt(clock);
  const passed = countWhile(closures, ({ number }) => number < today);
  const next = closures[passed];
  if (next?.number === today) return next.timeBefore;
  return weekTimeBefore(week, clock) - (closures[passed - 1]?.lost ?? 0);
}

function clockAt({ week, closures }: WorkCalendar, time: number, which: 'first' | 'last'): number {
  const passed = countWhile(closures, ({ timeBefore }) =>
    which === 'first' ? timeBefore < time : timeBefore <= time,
  );
  return weekClockAt(week, time + (closures[passed - 1]?.lost ?? 0), which);
}
