import { clockOf, dayLength, dayNumberAt, minuteLength, remainder } from './local-day';

/** Opening hours on one weekday; 1 is Monday, 7 is Sunday. Times are WITA, `HH:MM`; `closes` may be `24:00`. */
export interface Period {
  readonly weekday: number;
  readonly opens: string;
  readonly closes: string;
}

/** A stretch of opening hours in milliseconds from the first moment of its Monday. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Working time of the week before it. */
  readonly before: number;
}

/** A week without holidays, prepared so that any stretch of time is counted by arithmetic. */
export interface Week {
  readonly spans: readonly Span[];
  readonly length: number;
  /** The working days of the week, 0 is Monday. */
  readonly days: readonly number[];
  /** Per weekday: working days before it, its working time, the moments it opens and closes (within the day). */
  readonly weekdays: readonly {
    readonly daysBefore: number;
    readonly time: number;
    readonly opens: number;
    readonly closes: number;
  }[];
}

/** Sorted periods that do not overlap; `readCalendar` sees to it. */
export function weekOf(periods: readonly Period[]): Week {
  let length = 0;
  const spans: Span[] = [];
  for (const period of periods) {
    const midnight = (period.weekday - 1) * dayLength;
    const from = midnight + timeOfDay(period.opens);
    const to = midnight + timeOfDay(period.closes);
    spans.push({ from, to, before: length });
    length += to - from;
  }
  const weekdays = [0, 1, 2, 3, 4, 5, 6].map((weekday) => {
    const midnight = weekday * dayLength;
    const own = spans.filter(({ from }) => from >= midnight && from < midnight + dayLength);
    return {
      daysBefore: 0,
      time: own.reduce((sum, { from, to }) => sum + to - from, 0),
      opens: (own[0]?.from ?? midnight) - midnight,
      closes: (own.at(-1)?.to ?? midnight) - midnight,
    };
  });
  const days = [0, 1, 2, 3, 4, 5, 6].filter((weekday) => (weekdays[weekday]?.time ?? 0) > 0);
  return {
    spans,
    length,
    days,
    weekdays: weekdays.map((facts, weekday) => ({
      ...facts,
      daysBefore: days.filter((day) => day < weekday).length,
    })),
  };
}

/** Facts of the weekday a numbered day falls on. */
export function weekdayFacts(week: Week, dayNumber: number): Week['weekdays'][number] {
  const facts = week.weekdays[remainder(dayNumber, 7)];
  if (facts === undefined) throw new RangeError('not a day');
  return facts;
}

/** Working days of bare weeks before a numbered day. */
export function weekDaysBefore(week: Week, dayNumber: number): number {
  return Math.floor(dayNumber / 7) * week.days.length + weekdayFacts(week, dayNumber).daysBefore;
}

/** The day that has exactly so many working days of bare weeks before it, and is one itself. */
export function weekDayAt(week: Week, daysBefore: number): number {
  const weekday = week.days[remainder(daysBefore, week.days.length)];
  if (weekday === undefined) throw new RangeError('not a whole number of days');
  return Math.floor(daysBefore / week.days.length) * 7 + weekday;
}

/** Working time of bare weeks before a moment of the wall clock. */
export function weekTimeBefore(week: Week, clock: number): number {
  const { weeks, inWeek } = split(clock);
  let time = weeks * week.length;
  for (const { from, to } of week.spans) {
    if (inWeek <= from) break;
    time += Math.min(inWeek, to) - from;
  }
  return time;
}

/**
 * The moment at which bare weeks have used up so much working time: `first` is the earliest one (an end of
 * working time rather than the next opening), `last` the latest.
 */
export function weekClockAt(week: Week, time: number, which: 'first' | 'last'): number {
  const weeks = which === 'first' ? Math.ceil(time / week.length) - 1 : Math.floor(time / week.length);
  const inWeek = time - weeks * week.length;
  const span = week.spans.findLast(({ before }) => (which === 'first' ? before < inWeek : before <= inWeek));
  if (span === undefined) throw new RangeError('not a length of time');
  return clockOf(weeks * 7) + span.from + (inWeek - span.before);
}

/** Is the moment inside opening hours of a bare week? The moment of closing no longer is. */
export function weekIsOpen(week: Week, clock: number): boolean {
  const { inWeek } = split(clock);
  return week.spans.some(({ from, to }) => from <= inWeek && inWeek < to);
}

/** Milliseconds from midnight of a time written `HH:MM`. */
export function timeOfDay(written: string): number {
  return (Number(written.slice(0, 2)) * 60 + Number(written.slice(3))) * minuteLength;
}

function split(clock: number): { weeks: number; inWeek: number } {
  const weeks = Math.floor(dayNumberAt(clock) / 7);
  return { weeks, inWeek: clock - clockOf(weeks * 7) };
}
