import { refuse } from '../../../platform/domain/refusal';
import type { Calendar } from './calendar';
import { hoursRefused } from './hours';
import type { Decision, Edit, Register } from './register';

/** Changes the names and hours of a calendar, or adds one. */
export function setCalendar(register: Register, wanted: Calendar): Decision {
  const refused = hoursRefused(wanted);
  if (refused) return refused;
  const known = register.calendars.get(wanted.code);
  if (!known) return [{ action: 'ADDED', calendar: wanted }, ...holidaysOf(register, wanted)];
  // Its holidays would have to come or go with the hours; a new calendar says what happens.
  if (known.roundTheClock !== wanted.roundTheClock) return refuse('CALENDAR_KIND_FIXED');
  return [{ action: 'UPDATED', calendar: wanted }];
}

/** A new calendar keeps the holidays that close every other one with hours; the first of all keeps every one. */
function holidaysOf(register: Register, added: Calendar): readonly Edit[] {
  const others = calendarsWithHours(register);
  if (added.roundTheClock) return [];
  return [...register.holidays.values()]
    .filter(({ calendars }) => others.every((code) => calendars.includes(code)))
    .map((holiday) => ({
      action: 'CALENDARS_SET',
      holiday: { ...holiday, calendars: [...holiday.calendars, added.code].sort() },
    }));
}

/** Codes of the calendars that a holiday can close. */
export function calendarsWithHours(register: Register): readonly string[] {
  return [...register.calendars.values()]
    .filter(({ roundTheClock }) => !roundTheClock)
    .map(({ code }) => code)
    .sort();
}

export function assignCalendar(
  register: Register,
  { code, calendarCode }: { readonly code: string; readonly calendarCode: string },
): Decision {
  const agency = register.agencies.get(code);
  if (!agency) return refuse('NOT_FOUND');
  if (agency.validTo !== null) return refuse('ALREADY_CLOSED');
  if (!register.calendars.has(calendarCode)) return refuse('CALENDAR_NOT_FOUND');
  if (agency.calendarCode === calendarCode) return [];
  return [{ action: 'CALENDAR_SET', agency: { ...agency, calendarCode } }];
}
