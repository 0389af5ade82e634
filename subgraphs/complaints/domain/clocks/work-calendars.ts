import type { HolidayName } from '../../../../platform/domain/calendar/closures';
import {
  isFaulty,
  readCalendar,
  type WorkCalendar,
} from '../../../../platform/domain/calendar/work-calendar';
import type { WorkCalendars } from './clocks-of';

/** What the calendars of agencies are made of: only holidays that close are among them. */
export interface CalendarParts {
  readonly calendars: readonly CalendarHours[];
  readonly holidays: readonly ClosingDay[];
  readonly agencies: readonly {
    readonly id: string;
    readonly calendar: string;
    readonly isSecretariat: boolean;
  }[];
}

export interface CalendarHours {
  readonly code: string;
  readonly roundTheClock: boolean;
  readonly periods: readonly { readonly weekday: number; readonly opens: string; readonly closes: string }[];
}

export interface ClosingDay {
  readonly day: string;
  readonly nameId: string;
  readonly nameEn: string;
  /** A day of silence, such as Nyepi: even plain hours stand still. */
  readonly silent: boolean;
  /** Codes of the calendars it closes. */
  readonly calendars: readonly string[];
  /** Agencies that work all the same. */
  readonly exceptAgencies: readonly string[];
}

/**
 * Office hours of the city (Presidential Regulation 21/2023) for as long as no calendar was told, and in place of
 * one that cannot be read: never round the clock.
 */
const officeHours: CalendarHours = {
  code: 'FIVE_DAY',
  roundTheClock: false,
  periods: [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, opens: '07:30', closes: weekday === 5 ? '11:30' : '12:00' },
    { weekday, opens: '13:00', closes: weekday === 5 ? '16:30' : '16:00' },
  ]),
};

/** The calendar of each agency, holidays taken out; each is built when it is first asked for. */
export function makeCalendars({ calendars, holidays, agencies }: CalendarParts): WorkCalendars {
  const codeOf = new Map(agencies.map(({ id, calendar }) => [id, calendar]));
  const excepted = new Set(holidays.flatMap(({ exceptAgencies }) => exceptAgencies));
  const hoursOf = new Map(calendars.map((hours) => [hours.code, hours]));
  const built = new Map<string, WorkCalendar>();

  const build = (agencyId: string | null): WorkCalendar => {
    const code = (agencyId === null ? null : codeOf.get(agencyId)) ?? officeHours.code;
    const isApart = agencyId !== null && excepted.has(agencyId);
    const key = isApart ? `${code} ${agencyId}` : code;
    const known = built.get(key);
    if (known) return known;
    const closing = holidays.filter(
      (day) => day.calendars.includes(code) && !(isApart && day.exceptAgencies.includes(agencyId)),
    );
    const calendar = withHolidays(hoursOf.get(code) ?? officeHours, closing);
    built.set(key, calendar);
    return calendar;
  };
  return {
    secretariat: build(agencies.find(({ isSecretariat }) => isSecretariat)?.id ?? null),
    of: build,
  };
}

/** What cannot be read counts as office hours; days that cannot be are left out with it. */
function withHolidays(hours: CalendarHours, days: readonly ClosingDay[]): WorkCalendar {
  const holidays = new Map<string, HolidayName>();
  for (const { day, nameId, nameEn, silent } of days) {
    const other = holidays.get(day);
    holidays.set(
      day,
      other ? { ...other, silent: silent || other.silent === true } : { nameId, nameEn, silent },
    );
  }
  for (const tried of [
    { ...hours, holidays },
    { ...officeHours, holidays },
  ]) {
    const calendar = readCalendar(tried);
    if (!isFaulty(calendar)) return calendar;
  }
  const calendar = readCalendar({ ...officeHours, holidays: new Map() });
  if (isFaulty(calendar)) throw new Error('office hours cannot be read');
  return calendar;
}
