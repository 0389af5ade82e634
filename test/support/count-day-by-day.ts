import type { CalendarFacts } from '../../platform/domain/calendar/work-calendar';

const witaOffset = 8 * 60 * 60 * 1000;
const day = 24 * 60 * 60 * 1000;

/** Day by day and minute by minute, slow and plain: what the engine of calendars is held against. */
export function countDayByDay({ periods, holidays, roundTheClock }: CalendarFacts) {
  const dateOf = (at: number) => new Date(at + witaOffset).toISOString().slice(0, 10);
  const midnightOf = (at: number) => Date.parse(`${dateOf(at)}T00:00:00+08:00`);
  const minuteOf = (written: string) => Number(written.slice(0, 2)) * 60 + Number(written.slice(3));

  function hoursOf(at: number): readonly { opens: number; closes: number }[] {
    if (holidays.has(dateOf(at))) return [];
    if (roundTheClock) return [{ opens: 0, closes: 24 * 60 }];
    const weekday = new Date(at + witaOffset).getUTCDay() || 7;
    return periods
      .filter((period) => period.weekday === weekday)
      .map(({ opens, closes }) => ({ opens: minuteOf(opens), closes: minuteOf(closes) }));
  }

  function endOfDay(at: number): number {
    const closes = Math.max(...hoursOf(at).map((period) => period.closes));
    return Math.min(midnightOf(at) + closes * 60_000, midnightOf(at) + day - 1);
  }

  function firstWorkedFrom(at: number): number {
    let each = at;
    while (hoursOf(each).length === 0) each += day;
    return each;
  }

  function nextEnd(at: number): number {
    let each = firstWorkedFrom(at);
    while (endOfDay(each) < at) each = firstWorkedFrom(each + day);
    return endOfDay(each);
  }

  function isOpen(at: number): boolean {
    const minute = (at - midnightOf(at)) / 60_000;
    return hoursOf(at).some(({ opens, closes }) => opens <= minute && minute < closes);
  }

  return {
    isOpen,
    endOfWorkingDay(receipt: number, workingDays: number): number {
      if (workingDays === 0) return nextEnd(receipt);
      let each = receipt;
      for (let counted = 0; counted < workingDays; counted += 1) each = firstWorkedFrom(each + day);
      return endOfDay(each);
    },
    endOfCalendarDays(receipt: number, days: number): number {
      return days === 0 ? nextEnd(receipt) : endOfDay(firstWorkedFrom(receipt + days * day));
    },
    /** Both instants are whole minutes. */
    workingMinutesBetween(from: number, to: number): number {
      let minutes = 0;
      for (let at = from; at < to; at += 60_000) if (isOpen(at)) minutes += 1;
      return minutes;
    },
  };
}
