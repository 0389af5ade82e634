import { flag, listOf, record, text, wholeNumber, type Parsed } from '../../../schema/events/parse';
import type { Calendar, Period } from '../domain/calendar';
import calendarsFile from './calendars.json';

const hoursEntry = record({ weekdays: listOf(wholeNumber), periods: listOf(text) });
const calendarEntry = record({
  code: text,
  names: record({ id: text, en: text }),
  roundTheClock: flag,
  hours: listOf(hoursEntry),
});

/** The file of this folder, checked and in the words of the domain. */
export function readReferenceCalendars(): readonly Calendar[] {
  return listOf(calendarEntry)(calendarsFile.calendars, 'calendars.json').map((entry) => ({
    code: entry.code,
    nameId: entry.names.id,
    nameEn: entry.names.en,
    roundTheClock: entry.roundTheClock,
    periods: entry.hours.flatMap(periodsOf),
  }));
}

/** `07:30-12:00` on each of the days. */
function periodsOf({ weekdays, periods }: Parsed<typeof hoursEntry>): readonly Period[] {
  return weekdays.flatMap((weekday) =>
    periods.map((period) => {
      const [opens = '', closes = ''] = period.split('-');
      return { weekday, opens, closes };
    }),
  );
}
