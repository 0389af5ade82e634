import type { Refused } from '../../../platform/domain/refusal';
import type { Agency } from './agency';
import type { Calendar } from './calendar';
import type { Category } from './category';
import type { Holiday } from './holiday';
import type { RefusalCode } from './refusals';

/** All agencies, categories, calendars and holidays at one moment. Small enough to decide over as a whole, which its rules need. */
export interface Register {
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly categories: ReadonlyMap<string, Category>;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly holidays: ReadonlyMap<string, Holiday>;
}

export const actions = [
  'SEEDED',
  'ADDED',
  'RENAMED',
  'UPDATED',
  'OFFICERS_SET',
  'CHAIN_SET',
  'CLOSED',
  'MERGED',
  'PARENT_MOVED',
  'ROLE_MOVED',
  'ROUTED',
  'CALENDAR_SET',
  'CALENDARS_SET',
  'PROPOSED',
  'MOVED',
  'SWITCHED',
  'EXCEPTIONS_SET',
] as const;
export type Action = (typeof actions)[number];

interface Kept {
  readonly agency: Agency;
  readonly category: Category;
  readonly calendar: Calendar;
  readonly holiday: Holiday;
}

/** One thing of the register as it is after a decision, and why. */
export type Edit = {
  readonly [Kind in keyof Kept]: { readonly action: Action } & Pick<Kept, Kind> & {
      readonly [Other in Exclude<keyof Kept, Kind>]?: never;
    };
}[keyof Kept];

/** What a decision over the register says: no, with a reason, or what changes. */
export type Decision = Refused<RefusalCode> | readonly Edit[];

export const emptyRegister: Register = {
  agencies: new Map(),
  categories: new Map(),
  calendars: new Map(),
  holidays: new Map(),
};

export function applied(register: Register, edits: readonly Edit[]): Register {
  const agencies = new Map(register.agencies);
  const categories = new Map(register.categories);
  const calendars = new Map(register.calendars);
  const holidays = new Map(register.holidays);
  for (const { agency, category, calendar, holiday } of edits) {
    if (agency) agencies.set(agency.code, agency);
    if (category) categories.set(category.code, category);
    if (calendar) calendars.set(calendar.code, calendar);
    if (holiday) holidays.set(holiday.id, holiday);
  }
  return { agencies, categories, calendars, holidays };
}

/** Categories whose complaints are proposed to the agency, active or not: an inactive one may come back. */
export function routedTo(register: Register, agencyCode: string): readonly Category[] {
  return [...register.categories.values()].filter((category) => category.agencyCode === agencyCode);
}

/** Agencies directly under this one that still exist. */
export function subordinatesOf(register: Register, agencyCode: string): readonly Agency[] {
  return [...register.agencies.values()].filter(
    ({ parentCode, validTo }) => parentCode === agencyCode && validTo === null,
  );
}
