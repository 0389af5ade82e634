/** A day of the calendar as Denpasar counts it, `YYYY-MM-DD`. */
export type LocalDay = string;

/** Denpasar is in WITA (Waktu Indonesia Tengah), UTC+8 the whole year: no summer time, whatever the host does. */
export const witaOffset = 8 * 60 * 60 * 1000;
export const minuteLength = 60 * 1000;
export const dayLength = 24 * 60 * minuteLength;

/**
 * Days are counted from Monday 29 December 1969, so that a weekday is a remainder and no `Date` has to be made
 * to know it.
 */
const firstMonday = -3 * dayLength;

/** Days and calendars are understood from 1900 to 2199: a holiday in the year 9999 is a slip of the pen. */
const years = { first: '1900', last: '2199' };

/** The local day of an instant in Denpasar. */
export function localDay(at: Date): LocalDay {
  return new Date(checked(at) + witaOffset).toISOString().slice(0, 10);
}

/** The first moment of a local day. */
export function startOfDay(day: LocalDay): Date {
  return new Date(clockOf(numberOfDay(day)) - witaOffset);
}

/** Is it written as a day, does the calendar have it (30 February is none), and is its year one of ours? */
export function isLocalDay(written: string): written is LocalDay {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return false;
  const year = written.slice(0, 4);
  if (year < years.first || year > years.last) return false;
  const at = new Date(`${written}T00:00:00.000Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written);
}

/** The local day so many calendar days later, or earlier. */
export function dayAfter(day: LocalDay, days: number): LocalDay {
  return dayOfNumber(numberOfDay(day) + days);
}

/** Monday is 1, Sunday is 7 (ISO 8601). */
export function weekdayOf(day: LocalDay): number {
  return remainder(numberOfDay(day), 7) + 1;
}

/** What the clock on the wall shows, as milliseconds; only for counting inside this folder. */
export function wallClock(at: Date): number {
  return checked(at) + witaOffset;
}

export function fromWallClock(clock: number): Date {
  return new Date(checked(new Date(clock - witaOffset)));
}

/** The number of the day a wall clock stands in. */
export function dayNumberAt(clock: number): number {
  return Math.floor((clock - firstMonday) / dayLength);
}

/** The wall clock at the first moment of a numbered day. */
export function clockOf(dayNumber: number): number {
  return dayNumber * dayLength + firstMonday;
}

export function numberOfDay(day: LocalDay): number {
  if (!isLocalDay(day)) throw new RangeError('not a day of the calendar, YYYY-MM-DD');
  return dayNumberAt(Date.parse(`${day}T00:00:00.000Z`));
}

export function dayOfNumber(dayNumber: number): LocalDay {
  return new Date(clockOf(dayNumber)).toISOString().slice(0, 10);
}

export function remainder(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}

function checked(at: Date): number {
  const time = at.getTime();
  if (Number.isNaN(time)) throw new RangeError('not an instant');
  return time;
}
