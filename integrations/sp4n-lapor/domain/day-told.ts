import { localDay, type LocalDay } from '../../../platform/domain/calendar/local-day';
import type { WorkCalendar } from '../../../platform/domain/calendar/work-calendar';
import { isOpen } from '../../../platform/domain/calendar/working-time';

/**
 * The day whose summary (rangkuman harian) is to be told now; null when it is no working time, or was told. A hub that was
 * away in the morning tells it later on the day, and of a day that is over nothing.
 */
export function dayToTell(calendar: WorkCalendar, told: LocalDay | null, now: Date): LocalDay | null {
  const day = localDay(now);
  // Later, too: a clock that went back tells no day twice.
  return isOpen(calendar, now) && (told === null || told < day) ? day : null;
}
