import type { CalendarParts, ClosingDay } from './work-calendars';

/** So many days can change at once, and so many of the complaints that change are shown. */
export const mostDays = 100;
export const mostPreviewed = 100;

/** Days that would close calendars, and days that no longer would; a day that moves is one of each. */
export interface DayChange {
  /** `YYYY-MM-DD` */
  readonly closing: readonly string[];
  readonly opening: readonly string[];
  /** Codes of the calendars it is about; null is all that ever close. */
  readonly calendars: readonly string[] | null;
}

/** The holidays as they would be. */
export function changedDays(
  { holidays, calendars }: Pick<CalendarParts, 'holidays' | 'calendars'>,
  change: DayChange,
): readonly ClosingDay[] {
  const closable = calendars.filter(({ roundTheClock }) => !roundTheClock).map(({ code }) => code);
  // Until a calendar is told, all work by the office hours of the city.
  const known = closable.length === 0 ? ['FIVE_DAY'] : closable;
  const concerned = known.filter((code) => change.calendars === null || change.calendars.includes(code));
  const kept = holidays.map((holiday) =>
    change.opening.includes(holiday.day)
      ? { ...holiday, calendars: holiday.calendars.filter((code) => !concerned.includes(code)) }
      : holiday,
  );
  const added = change.closing.map((day) => ({
    ...{ day, nameId: day, nameEn: day, silent: false },
    ...{ calendars: concerned, exceptAgencies: [] },
  }));
  return [...kept, ...added];
}
