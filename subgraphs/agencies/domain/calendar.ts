/**
 * A working calendar (kalender kerja) shared by a group of agencies: five days, six days, or round the clock.
 * Times are those of the city (WITA).
 */
export interface Calendar {
  /** Given once: agencies and holidays name it. */
  readonly code: string;
  readonly nameId: string;
  readonly nameEn: string;
  /** Works day and night, holidays too (rescue, hospitals): has no periods, and no holiday closes it. */
  readonly roundTheClock: boolean;
  /** In the order of the week; several a day when there is a break. */
  readonly periods: readonly Period[];
}

export interface Period {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  /** `HH:MM`. */
  readonly opens: string;
  /** `HH:MM`, or `24:00` for the end of the day. */
  readonly closes: string;
}

/** What an agency works by until an admin says otherwise: the five days of offices. */
export const usualCalendar = 'FIVE_DAY';
