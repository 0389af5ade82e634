import { isFaulty, readCalendar, type CalendarFault } from '../../../platform/domain/calendar/work-calendar';
import { refuse, type Refused } from '../../../platform/domain/refusal';
import type { Calendar, Period } from './calendar';
import type { RefusalCode } from './refusals';

/** What the engine that counts by a calendar says against its hours; its other faults never pass the edge. */
const refusalOf: Partial<Record<CalendarFault, RefusalCode>> = {
  NO_HOURS: 'CALENDAR_WITHOUT_HOURS',
  HOURS_ROUND_THE_CLOCK: 'CALENDAR_WITH_HOURS',
  CLOSES_BEFORE_OPENING: 'PERIOD_BACKWARDS',
  OVERLAP: 'PERIODS_OVERLAP',
};

/** A calendar by which nothing would ever fall due is refused; it never quietly works round the clock instead. */
export function hoursRefused({
  code,
  roundTheClock,
  periods,
}: Pick<Calendar, 'code' | 'roundTheClock' | 'periods'>): Refused<RefusalCode> | null {
  const read = readCalendar({ code, roundTheClock, periods, holidays: new Map() });
  if (!isFaulty(read)) return null;
  const refused = refusalOf[read.fault];
  if (!refused) throw new Error(`calendar ${code}: ${read.fault}`);
  return refuse(refused);
}

/** In the order of the week. */
export function sortedPeriods(periods: readonly Period[]): readonly Period[] {
  return [...periods].sort((a, b) => a.weekday - b.weekday || (a.opens < b.opens ? -1 : 1));
}
