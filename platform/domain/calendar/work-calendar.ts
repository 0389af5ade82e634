import { closuresOf, type Closure, type HolidayName } from './closures';
import { isLocalDay, numberOfDay, type LocalDay } from './local-day';
import { weekOf, type Period, type Week } from './week';

/** What a calendar (kalender kerja) is made from. */
export interface CalendarFacts {
  readonly code: string;
  /** Day and night (hospitals, rescue). The only way to be open at all hours: a calendar without hours is refused. */
  readonly roundTheClock: boolean;
  readonly periods: readonly Period[];
  /** The days that close it: confirmed holidays of its agencies. */
  readonly holidays: ReadonlyMap<LocalDay, HolidayName>;
}

/** A calendar to count with. Only `readCalendar` makes one. */
export interface WorkCalendar extends CalendarFacts {
  /** Prepared once, so that 100,000 deadlines need no walk over days. */
  readonly week: Week;
  readonly closures: readonly Closure[];
  /** Silent days in order, whether or not they fall on a day of work. */
  readonly silentDays: readonly number[];
}

export const calendarFaults = [
  'NO_HOURS',
  'HOURS_ROUND_THE_CLOCK',
  'WEEKDAY',
  'TIME_OF_DAY',
  'CLOSES_BEFORE_OPENING',
  'OVERLAP',
  'HOLIDAY_DAY',
  'CLOSED_TOO_LONG',
] as const;
export type CalendarFault = (typeof calendarFaults)[number];

/** More working days than this may not fall away in a row: whoever closes an office for a year has made a mistake. */
const longestClosing = 366;

const always: readonly Period[] = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  opens: '00:00',
  closes: '24:00',
}));

/**
 * A calendar from its facts, or what is wrong with them. Nothing is repaired: hours that close at 00:00 or that
 * are missing never turn into day and night.
 */
export function readCalendar(facts: CalendarFacts): WorkCalendar | { readonly fault: CalendarFault } {
  const periods = facts.periods.toSorted(inOrder);
  const fault = faultOf({ ...facts, periods });
  if (fault !== null) return { fault };
  const { code, roundTheClock, holidays } = facts;
  const week = weekOf(roundTheClock ? always : periods);
  const closures = closuresOf(week, holidays);
  if (isClosedTooLong(closures)) return { fault: 'CLOSED_TOO_LONG' };
  const silentDays = [...holidays]
    .flatMap(([day, { silent }]) => (silent === true ? numberOfDay(day) : []))
    .sort((one, other) => one - other);
  const hours = roundTheClock ? always : periods;
  return { code, roundTheClock, periods: hours, holidays, week, closures, silentDays };
}

export function isFaulty(
  read: WorkCalendar | { readonly fault: CalendarFault },
): read is { readonly fault: CalendarFault } {
  return 'fault' in read;
}

function faultOf({ roundTheClock, periods, holidays }: CalendarFacts): CalendarFault | null {
  if (roundTheClock && periods.length > 0 && !isAlways(periods)) return 'HOURS_ROUND_THE_CLOCK';
  if (!roundTheClock && periods.length === 0) return 'NO_HOURS';
  for (const [index, { weekday, opens, closes }] of periods.entries()) {
    if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7) return 'WEEKDAY';
    if (!isTimeOfDay(opens) || !isTimeOfDay(closes)) return 'TIME_OF_DAY';
    if (closes <= opens) return 'CLOSES_BEFORE_OPENING';
    const next = periods[index + 1];
    if (next?.weekday === weekday && next.opens < closes) return 'OVERLAP';
  }
  return [...holidays.keys()].every(isLocalDay) ? null : 'HOLIDAY_DAY';
}

/** `24:00` is the end of a day and no time of the next one. */
function isTimeOfDay(written: string): boolean {
  return /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(written);
}

function isAlways(periods: readonly Period[]): boolean {
  return (
    periods.length === always.length &&
    periods.every(
      (period, index) => inOrder(period, always[index] ?? period) === 0 && period.closes === '24:00',
    )
  );
}

function inOrder(one: Period, other: Period): number {
  return one.weekday - other.weekday || (one.opens < other.opens ? -1 : Number(one.opens > other.opens));
}

/** Closures that have the same number of days worked before them follow each other without a day of work. */
function isClosedTooLong(closures: readonly Closure[]): boolean {
  return closures.some(
    (closure, index) => closure.daysBefore === closures[index + longestClosing]?.daysBefore,
  );
}
