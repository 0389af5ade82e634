import { clockOf, dayLength, fromWallClock, wallClock } from './local-day';
import type { WorkCalendar } from './work-calendar';

/**
 * Hours of the clock, which run at night, at the week-end and on holidays: only a silent day (Nyepi) stops them,
 * because nobody on the island may work, travel or even write.
 */
export function addClockTime(calendar: WorkCalendar, at: Date, length: number): Date {
  if (!Number.isFinite(length) || length < 0) throw new RangeError('not a length of time');
  const start = wallClock(at);
  let end = start + length;
  for (const day of calendar.silentDays) {
    const [from, to] = [clockOf(day), clockOf(day) + dayLength];
    if (from < end && start < to) end += to - Math.max(from, start);
  }
  return fromWallClock(end);
}

/** Hours of the clock between two instants in milliseconds; negative when the second is earlier. */
export function clockTimeBetween(calendar: WorkCalendar, from: Date, to: Date): number {
  if (from > to) return -clockTimeBetween(calendar, to, from);
  const [start, end] = [wallClock(from), wallClock(to)];
  const silent = calendar.silentDays.map((day) =>
    Math.max(0, Math.min(end, clockOf(day) + dayLength) - Math.max(start, clockOf(day))),
  );
  return end - start - silent.reduce((sum, length) => sum + length, 0);
}
