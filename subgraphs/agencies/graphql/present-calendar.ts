import type { Language } from '../../../platform/domain/language';
import type { Calendar } from '../domain/calendar';
import type { Holiday } from '../domain/holiday';
import { weekdayOfNumber } from './calendar-enums';
import { CalendarFace } from './calendar.type';
import { HolidayFace } from './holiday.type';

export function presentCalendar(calendar: Calendar, language: Language): CalendarFace {
  return Object.assign(new CalendarFace(), {
    code: calendar.code,
    ...namesOf(calendar, language),
    roundTheClock: calendar.roundTheClock,
    periods: calendar.periods.map(({ weekday, opens, closes }) => ({
      weekday: weekdayOfNumber(weekday),
      opens,
      closes,
    })),
  });
}

export function presentHoliday(holiday: Holiday, language: Language): HolidayFace {
  return Object.assign(new HolidayFace(), {
    id: holiday.id,
    day: holiday.day,
    ...namesOf(holiday, language),
    source: holiday.source,
    state: holiday.state,
    silent: holiday.silent,
    calendarCodes: holiday.calendars,
    exceptCodes: holiday.exceptAgencies,
  });
}

function namesOf({ nameId, nameEn }: Pick<Calendar, 'nameId' | 'nameEn'>, language: Language) {
  return {
    name: language === 'id' ? nameId : nameEn,
    names: { indonesian: nameId, english: nameEn },
  };
}
