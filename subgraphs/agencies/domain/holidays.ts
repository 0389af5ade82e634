import { refuse, type Refused } from '../../../platform/domain/refusal';
import { calendarsWithHours } from './calendars';
import type { Holiday, HolidayState } from './holiday';
import type { RefusalCode } from './refusals';
import type { Decision, Edit, Register } from './register';

export type NewHoliday = Pick<
  Holiday,
  'id' | 'day' | 'nameId' | 'nameEn' | 'source' | 'silent' | 'exceptAgencies'
> & {
  /** Null for every calendar with hours. */
  readonly calendars: readonly string[] | null;
};

/** A day an admin knows of. Like every other it closes nothing until it is confirmed. */
export function addHoliday(register: Register, added: NewHoliday): Decision {
  const refused =
    calendarsRefused(register, added.calendars ?? []) ?? agenciesRefused(register, added.exceptAgencies);
  if (refused) return refused;
  const known = [...register.holidays.values()].some(
    ({ day, source, nameId }) => day === added.day && source === added.source && nameId === added.nameId,
  );
  if (known) return refuse('HOLIDAY_KNOWN');
  const holiday: Holiday = {
    ...added,
    state: 'PROPOSED',
    calendars: inOrder(added.calendars ?? calendarsWithHours(register)),
    exceptAgencies: inOrder(added.exceptAgencies),
  };
  return [{ action: 'ADDED', holiday }];
}

/** The government moves a day; it stays as confirmed as it was. */
export function moveHoliday(register: Register, { id, day }: Pick<Holiday, 'id' | 'day'>): Decision {
  const holiday = register.holidays.get(id);
  if (!holiday) return refuse('NOT_FOUND');
  return holiday.day === day ? [] : [{ action: 'MOVED', holiday: { ...holiday, day } }];
}

/** Confirms days, or switches them off; those that are so already stay untouched. */
export function switchHolidays(register: Register, ids: readonly string[], state: HolidayState): Decision {
  const edits: Edit[] = [];
  for (const id of new Set(ids)) {
    const holiday = register.holidays.get(id);
    if (!holiday) return refuse('NOT_FOUND');
    if (holiday.state !== state) edits.push({ action: 'SWITCHED', holiday: { ...holiday, state } });
  }
  return edits;
}

/** Which agencies work on the day all the same, in place of those before. */
export function exceptAgencies(register: Register, id: string, agencies: readonly string[]): Decision {
  const holiday = register.holidays.get(id);
  if (!holiday) return refuse('NOT_FOUND');
  const refused = agenciesRefused(register, agencies);
  if (refused) return refused;
  return [{ action: 'EXCEPTIONS_SET', holiday: { ...holiday, exceptAgencies: inOrder(agencies) } }];
}

function calendarsRefused(register: Register, codes: readonly string[]): Refused<RefusalCode> | null {
  if (!codes.every((code) => register.calendars.has(code))) return refuse('CALENDAR_NOT_FOUND');
  return codes.some((code) => register.calendars.get(code)?.roundTheClock)
    ? refuse('CALENDAR_NEVER_CLOSES')
    : null;
}

function agenciesRefused(register: Register, codes: readonly string[]): Refused<RefusalCode> | null {
  return codes.every((code) => register.agencies.has(code)) ? null : refuse('AGENCY_NOT_FOUND');
}

function inOrder(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)].sort();
}
