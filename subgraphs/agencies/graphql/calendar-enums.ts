import { enumType } from '../../../platform/runtime/graphql/enum-type';
import type { CalendarAlertKind } from '../domain/calendar-alerts';
import type { HolidaySource, HolidayState } from '../domain/holiday';

export const HolidaySourceEnum = enumType<HolidaySource>(
  'HolidaySource',
  'Where a holiday comes from (sumber hari libur).',
  {
    NATIONAL: 'National holiday (hari libur nasional) of the yearly joint decree of three ministers.',
    JOINT_LEAVE: 'Joint leave (cuti bersama) of the same decree.',
    BALI: 'Holiday of Bali (hari suci Bali), computed from the Pawukon and Saka calendars.',
    LOCAL: 'Holiday of the city (hari libur daerah), added by an admin.',
  },
);

export const HolidayStateEnum = enumType<HolidayState>(
  'HolidayState',
  'What an admin decided about a holiday (status hari libur).',
  {
    PROPOSED: 'Nobody decided yet (usulan): it closes nothing.',
    CONFIRMED: 'It closes its calendars (ditetapkan).',
    OFF: 'It is no holiday here (tidak berlaku): it closes nothing.',
  },
);

export const CalendarAlertKindEnum = enumType<CalendarAlertKind>(
  'CalendarAlertKind',
  'What is wrong with the holidays of a year (peringatan kalender).',
  {
    HOLIDAYS_MISSING: 'No national holiday of the year is confirmed (libur nasional belum ditetapkan).',
    HOLIDAYS_UNCONFIRMED: 'Days ahead wait for a decision (usulan menunggu keputusan).',
  },
);

const weekdays = enumType('Weekday', 'A day of the week (hari).', {
  MONDAY: 'Senin.',
  TUESDAY: 'Selasa.',
  WEDNESDAY: 'Rabu.',
  THURSDAY: 'Kamis.',
  FRIDAY: 'Jumat.',
  SATURDAY: 'Sabtu.',
  SUNDAY: 'Minggu.',
});

/** In order, so that the first is day 1. */
const names = Object.values(weekdays);
export type Weekday = (typeof names)[number];
export const WeekdayEnum = weekdays;

export const numberOfWeekday = (weekday: Weekday): number => names.indexOf(weekday) + 1;
export const weekdayOfNumber = (number: number): Weekday => names[number - 1] ?? 'MONDAY';
