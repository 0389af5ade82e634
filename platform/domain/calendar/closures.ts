import { clockOf, dayOfNumber, numberOfDay, type LocalDay } from './local-day';
import { weekDaysBefore, weekTimeBefore, weekdayFacts, type Week } from './week';

/** What a holiday (hari libur) is called. */
export interface HolidayName {
  readonly nameId: string;
  readonly nameEn: string;
  /** Nyepi: the whole island stands still for 24 hours, so that even a clock of plain hours rests. */
  readonly silent?: boolean;
}

/** A holiday that falls on a day of work; one on a free day changes nothing and is no closure. */
export interface Closure {
  readonly day: LocalDay;
  readonly number: number;
  readonly name: HolidayName;
  /** Working days, and working time, that are really worked before it. */
  readonly daysBefore: number;
  readonly timeBefore: number;
  /** Working time that it and all closures before it take away. */
  readonly lost: number;
}

/** Closures in the order of their days. */
export function closuresOf(week: Week, holidays: Iterable<readonly [LocalDay, HolidayName]>): Closure[] {
  const closed = [...holidays]
    .map(([day, name]) => ({ number: numberOfDay(day), name }))
    .filter(({ number }) => weekdayFacts(week, number).time > 0)
    .sort((one, other) => one.number - other.number);
  let lost = 0;
  return closed.map(({ number, name }, before) => {
    const timeBefore = weekTimeBefore(week, clockOf(number)) - lost;
    lost += weekdayFacts(week, number).time;
    const day = dayOfNumber(number);
    return { day, number, name, daysBefore: weekDaysBefore(week, number) - before, timeBefore, lost };
  });
}

/** How many of the closures, from the first on, fulfil a claim that none after them does. */
export function countWhile(closures: readonly Closure[], claim: (closure: Closure) => boolean): number {
  let [low, high] = [0, closures.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const closure = closures[middle];
    if (closure !== undefined && claim(closure)) low = middle + 1;
    else high = middle;
  }
  return low;
}
