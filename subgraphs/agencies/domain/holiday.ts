import type { holidaySources, holidayStates } from '../../../schema/events/agency-events';

export type HolidaySource = (typeof holidaySources)[number];
export type HolidayState = (typeof holidayStates)[number];

/**
 * A day on which agencies do not work (hari libur). What a file or a computation proposes closes nothing until an
 * admin has confirmed it: a circular may come late and shorten it, and a list holds days that are none here.
 */
export interface Holiday {
  /** Kept when the day is moved, so that a proposal is never made twice. */
  readonly id: string;
  /** Local day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly nameId: string;
  readonly nameEn: string;
  readonly source: HolidaySource;
  readonly state: HolidayState;
  /** A day of silence (hari sunyi), such as Nyepi: the whole island stands still, so that even plain hours rest. */
  readonly silent: boolean;
  /** Codes of the calendars it closes, in order; never one that works round the clock. */
  readonly calendars: readonly string[];
  /** Codes of agencies that work all the same, in order. */
  readonly exceptAgencies: readonly string[];
}
