import type { Calendar } from '../domain/calendar';
import { CalendarRow } from './calendar-row.entity';

export function calendarFrom({ code, nameId, nameEn, roundTheClock, periods }: CalendarRow): Calendar {
  return { code, nameId, nameEn, roundTheClock, periods };
}

export function rowOfCalendar({ code, nameId, nameEn, roundTheClock, periods }: Calendar): CalendarRow {
  return Object.assign(new CalendarRow(), { code, nameId, nameEn, roundTheClock, periods });
}
