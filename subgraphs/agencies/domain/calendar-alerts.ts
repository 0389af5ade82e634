import { localDay } from '../../../platform/domain/calendar/local-day';
import type { Holiday } from './holiday';

export type CalendarAlertKind = 'HOLIDAYS_MISSING' | 'HOLIDAYS_UNCONFIRMED';

/** Something an admin has to see to, since deadlines would be counted wrongly. */
export interface CalendarAlert {
  readonly kind: CalendarAlertKind;
  readonly year: number;
  /** Proposed days from today on that wait for a decision. */
  readonly waiting: number;
}

/** A deadline reaches over the turn of the year, so the next year counts from this day on. */
const lookAheadFrom = '12-01';

/** First and last year that alerts are about on a day. */
export function yearsLookedAt(at: Date): readonly [number, number] {
  const today = localDay(at);
  const year = Number(today.slice(0, 4));
  return [year, today.slice(5) >= lookAheadFrom ? year + 1 : year];
}

/**
 * A year without a confirmed national holiday is missing, whatever has been proposed for it; a year with some
 * is unconfirmed while days ahead wait for a decision.
 */
export function calendarAlerts(holidays: readonly Holiday[], at: Date): readonly CalendarAlert[] {
  const today = localDay(at);
  return [...new Set(yearsLookedAt(at))].flatMap((year): CalendarAlert[] => {
    const days = holidays.filter(({ day }) => day.startsWith(`${year}-`));
    const waiting = days.filter(({ state, day }) => state === 'PROPOSED' && day >= today).length;
    const known = days.some(({ state, source }) => state === 'CONFIRMED' && source === 'NATIONAL');
    if (!known) return [{ kind: 'HOLIDAYS_MISSING', year, waiting }];
    return waiting > 0 ? [{ kind: 'HOLIDAYS_UNCONFIRMED', year, waiting }] : [];
  });
}
