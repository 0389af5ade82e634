import { dayAfter, localDay, startOfDay } from '../../../../platform/domain/calendar/local-day';
import { isOpen, nextOpening } from '../../../../platform/domain/calendar/working-time';
import type { WorkCalendar } from '../../../../platform/domain/calendar/work-calendar';

/**
 * When a desk is told of a comment: once a working day, as it opens. What is written in working time is told with the
 * next opening of another day.
 */
export function digestDue(calendar: WorkCalendar, at: Date): Date {
  return isOpen(calendar, at)
    ? nextOpening(calendar, startOfDay(dayAfter(localDay(at), 1)))
    : nextOpening(calendar, at);
}
