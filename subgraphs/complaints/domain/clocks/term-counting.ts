import { addClockTime, clockTimeBetween } from '../../../../platform/domain/calendar/clock-time';
import { endOfCalendarDays, endOfWorkingDay } from '../../../../platform/domain/calendar/deadlines';
import { dayLength, localDay, startOfDay } from '../../../../platform/domain/calendar/local-day';
import type { WorkCalendar } from '../../../../platform/domain/calendar/work-calendar';
import { workingDaysBetween } from '../../../../platform/domain/calendar/working-days';
import { nextOpening } from '../../../../platform/domain/calendar/working-time';
import type { Term, TermUnit } from '../standards/service-standard';

const hour = 60 * 60 * 1000;

/** A pause with both of its ends: one that lasts is taken to the moment of looking. */
export interface Pause {
  readonly from: Date;
  readonly to: Date;
}

export interface Counted {
  readonly startedAt: Date;
  readonly pauses: readonly Pause[];
}

/**
 * When a term ends. Each unit has one rule for pauses, and in each a pause that begins behind the deadline no
 * longer moves it:
 *   working days   as many more as the pause took: its first day is day 0, as the day of receipt is; a pause
 *                  that breaks off the last day gives it back on the working day on which the answer can be used
 *   calendar days  the same in days of the calendar; the last one still moves to a working day
 *   hours          as many more as the pause took since counting began; Nyepi stops them (Article 8(1), "24 hours")
 */
export function endOfTerm(
  calendar: WorkCalendar,
  term: Pick<Term, 'length' | 'unit'>,
  counted: Counted,
): Date {
  const { startedAt, pauses } = counted;
  let paused = 0;
  let end = endAfter(calendar, startedAt, { length: term.length, unit: term.unit, paused });
  for (const pause of pauses) {
    if (pause.from > end) break;
    paused += pausedUnits(calendar, term.unit, { startedAt, pause });
    end = endAfter(calendar, startedAt, { length: term.length, unit: term.unit, paused });
    // The last day was broken off by a question: what was left of it is there on the day the answer can be used.
    while (end < pause.to) {
      paused += 1;
      end = endAfter(calendar, startedAt, { length: term.length, unit: term.unit, paused });
    }
  }
  return end;
}

/** How much of a term is used at a moment, in its unit. */
export function usedOfTerm(
  calendar: WorkCalendar,
  unit: TermUnit,
  { startedAt, pauses, at }: Counted & { readonly at: Date },
): number {
  const whole = pausedUnits(calendar, unit, { startedAt, pause: { from: startedAt, to: at } });
  const paused = pauses
    .filter(({ from }) => from < at)
    .map(({ from, to }) => ({ from, to: to < at ? to : at }))
    .map((pause) => pausedUnits(calendar, unit, { startedAt, pause }));
  return Math.max(0, whole - paused.reduce((sum, units) => sum + units, 0));
}

function endAfter(
  calendar: WorkCalendar,
  startedAt: Date,
  { length, unit, paused }: { length: number; unit: TermUnit; paused: number },
): Date {
  switch (unit) {
    case 'HOURS':
      return addClockTime(calendar, nextOpening(calendar, startedAt), (length + paused) * hour);
    case 'WORKING_DAYS':
      return endOfWorkingDay(calendar, startedAt, length + paused);
    case 'CALENDAR_DAYS':
      return endOfCalendarDays(calendar, startedAt, length + paused);
  }
}

function pausedUnits(
  calendar: WorkCalendar,
  unit: TermUnit,
  { startedAt, pause }: { startedAt: Date; pause: Pause },
): number {
  switch (unit) {
    case 'HOURS': {
      // Article 8(1): hours run from receipt in working hours, otherwise from the next opening.
      const opening = nextOpening(calendar, startedAt);
      const from = pause.from < opening ? opening : pause.from;
      return Math.max(0, clockTimeBetween(calendar, from, pause.to)) / hour;
    }
    case 'WORKING_DAYS':
      return workingDaysBetween(calendar, pause.from, pause.to);
    case 'CALENDAR_DAYS':
      return (midnight(pause.to) - midnight(pause.from)) / dayLength;
  }
}

function midnight(at: Date): number {
  return startOfDay(localDay(at)).getTime();
}
