import { refuse, type Refused } from '../../../platform/domain/refusal';
import type { Calendar, Period } from './calendar';

type HoursRefusal = 'CALENDAR_WITHOUT_HOURS' | 'CALENDAR_WITH_HOURS' | 'PERIOD_BACKWARDS' | 'PERIODS_OVERLAP';

/** A calendar by which nothing would ever fall due is refused; it never quietly works round the clock instead. */
export function hoursRefused({
  roundTheClock,
  periods,
}: Pick<Calendar, 'roundTheClock' | 'periods'>): Refused<HoursRefusal> | null {
  if (roundTheClock) return periods.length > 0 ? refuse('CALENDAR_WITH_HOURS') : null;
  if (periods.length === 0) return refuse('CALENDAR_WITHOUT_HOURS');
  // Times of one length compare as text.
  if (periods.some(({ opens, closes }) => closes <= opens)) return refuse('PERIOD_BACKWARDS');
  const inOrder = sortedPeriods(periods);
  const overlap = inOrder.some((period, index) => {
    const next = inOrder[index + 1];
    return next?.weekday === period.weekday && next.opens < period.closes;
  });
  return overlap ? refuse('PERIODS_OVERLAP') : null;
}

/** In the order of the week. */
export function sortedPeriods(periods: readonly Period[]): readonly Period[] {
  return [...periods].sort((a, b) => a.weekday - b.weekday || (a.opens < b.opens ? -1 : 1));
}
