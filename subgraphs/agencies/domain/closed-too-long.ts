import { numberOfDay } from '../../../platform/domain/calendar/local-day';
import { weekdayFacts, weekOf } from '../../../platform/domain/calendar/week';
import { isRefused, refuse } from '../../../platform/domain/refusal';
import { applied, type Decision, type Register } from './register';

/** Nothing would fall due for more than a year: whoever closes an office for so long has made a mistake. */
const longestClosing = 366;

/**
 * Refuses what would leave a calendar without a day of work for more than a year, by days that close or by hours
 * that go. What is so already can still be changed, else nobody could mend it.
 */
export function unlessClosedTooLong(register: Register, decision: Decision): Decision {
  if (isRefused(decision)) return decision;
  const after = applied(register, decision);
  const touched = decision.flatMap(({ calendar, holiday }) => [
    ...(calendar ? [calendar.code] : []),
    ...(holiday?.state === 'CONFIRMED' ? holiday.calendars : []),
  ]);
  const isNew = (code: string) => isClosedTooLong(after, code) && !isClosedTooLong(register, code);
  return [...new Set(touched)].some(isNew) ? refuse('CALENDAR_CLOSED_TOO_LONG') : decision;
}

function isClosedTooLong({ calendars, holidays }: Register, code: string): boolean {
  const calendar = calendars.get(code);
  if (!calendar || calendar.roundTheClock || calendar.periods.length === 0) return false;
  const week = weekOf(calendar.periods);
  const closed = [...holidays.values()]
    .filter((holiday) => holiday.state === 'CONFIRMED' && holiday.calendars.includes(code))
    .map(({ day }) => numberOfDay(day));
  const closing = new Set(closed);
  const isWorked = (day: number) => !closing.has(day) && weekdayFacts(week, day).time > 0;
  // Each stretch without work is walked once: from a closed day on which none before it began.
  const [first, last] = [Math.min(...closed), Math.max(...closed)];
  let worked = first - 1;
  while (closed.length > 0 && !isWorked(worked)) worked -= 1;
  for (let day = first; day <= last + 7; day += 1) {
    if (isWorked(day)) worked = day;
    else if (day - worked > longestClosing) return true;
  }
  return false;
}
