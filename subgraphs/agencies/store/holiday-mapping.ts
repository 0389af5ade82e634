import type { Holiday } from '../domain/holiday';
import { HolidayRow } from './holiday-row.entity';

export function holidayFrom(row: HolidayRow): Holiday {
  const { id, day, nameId, nameEn, source, state, silent, calendars, exceptAgencies } = row;
  return { id, day, nameId, nameEn, source, state, silent, calendars, exceptAgencies };
}

export function rowOfHoliday(holiday: Holiday): HolidayRow {
  const { id, day, nameId, nameEn, source, state, silent, calendars, exceptAgencies } = holiday;
  return Object.assign(new HolidayRow(), {
    ...{ id, day, nameId, nameEn, source, state, silent, calendars, exceptAgencies },
  });
}
