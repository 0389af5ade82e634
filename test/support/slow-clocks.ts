/**
 * A second opinion on the clocks, written from the text of the rules and apart from the engine: it walks day by
 * day and asks of each whether it counts. Slow, and simple enough to be checked by reading.
 *
 * The rules: the day of receipt is day 0; a term ends with the working time of its last day; each day on which the
 * reporter was waited for gives one more, the day of the question does not; a term is not over before the answer
 * can be used; the last of a number of calendar days
 * moves to a working day; 24 hours run from receipt in working hours, otherwise from the next opening, and rest on
 * Nyepi.
 */

const minute = 60_000;
const hour = 60 * minute;
const dayLength = 24 * hour;
const wita = 8 * hour;

export interface SlowPause {
  readonly from: Date;
  readonly to: Date;
}

export interface SlowCalendar {
  /** Working hours of a weekday (0 is Sunday), as minutes from midnight. */
  readonly hours: (weekday: number) => readonly (readonly [opens: number, closes: number])[];
  /** Local days without work, `YYYY-MM-DD`. */
  readonly closed: ReadonlySet<string>;
  /** Days on which nothing runs, not even hours of the clock (Nyepi). */
  readonly silent?: ReadonlySet<string>;
}

type Day = number;

const dayOf = (at: Date): Day => Math.floor((at.getTime() + wita) / dayLength);
const nameOf = (day: Day): string => new Date(day * dayLength).toISOString().slice(0, 10);
const startOf = (day: Day): number => day * dayLength - wita;

function hoursOn(calendar: SlowCalendar, day: Day) {
  return calendar.closed.has(nameOf(day)) ? [] : calendar.hours(new Date(day * dayLength).getUTCDay());
}

const works = (calendar: SlowCalendar, day: Day): boolean => hoursOn(calendar, day).length > 0;

function closingOf(calendar: SlowCalendar, day: Day): Date {
  return new Date(startOf(day) + Math.max(...hoursOn(calendar, day).map(([, closes]) => closes)) * minute);
}

function isOpenAt(calendar: SlowCalendar, at: number): boolean {
  const day = dayOf(new Date(at));
  const passed = (at - startOf(day)) / minute;
  return hoursOn(calendar, day).some(([opens, closes]) => opens <= passed && passed < closes);
}

/** When a term of days ends. */
export function slowEnd(
  calendar: SlowCalendar,
  filedAt: Date,
  term: { readonly length: number; readonly working: boolean; readonly pauses: readonly SlowPause[] },
): Date {
  const counts = (day: Day) => !term.working || works(calendar, day);
  let day = dayOf(filedAt);
  const oneMore = () => {
    do day += 1;
    while (!counts(day));
  };
  const end = () => {
    let last = day;
    while (!works(calendar, last)) last += 1;
    return closingOf(calendar, last);
  };
  for (let counted = 0; counted < term.length; counted += 1) oneMore();
  for (const { from, to } of term.pauses) {
    if (from > end()) break;
    for (let waited = dayOf(from) + 1; waited <= dayOf(to); waited += 1) if (counts(waited)) oneMore();
    while (end() < to) oneMore();
  }
  return end();
}

/** When the 24 hours of Article 8(1) end: they rest while the reporter is asked, and on a day of silence (Nyepi). */
export function slowForward(calendar: SlowCalendar, receivedAt: Date, pauses: readonly SlowPause[]): Date {
  let at = receivedAt.getTime();
  if (!isOpenAt(calendar, at)) {
    at = Math.ceil(at / minute) * minute;
    while (!isOpenAt(calendar, at)) at += minute;
  }
  const rests = (moment: number) =>
    calendar.silent?.has(nameOf(dayOf(new Date(moment)))) === true ||
    pauses.some(({ from, to }) => from.getTime() <= moment && moment < to.getTime());
  // Between two of these moments nothing changes, so the walk goes from one to the next.
  const turns = pauses.flatMap(({ from, to }) => [from.getTime(), to.getTime()]);
  for (let left = 24 * hour; ;) {
    const next = Math.min(startOf(dayOf(new Date(at)) + 1), ...turns.filter((turn) => turn > at));
    if (!rests(at)) {
      if (left < next - at) return new Date(at + left);
      left -= next - at;
    }
    at = next;
  }
}
