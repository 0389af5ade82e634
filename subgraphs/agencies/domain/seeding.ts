import type { Agency } from './agency';
import type { Calendar } from './calendar';
import type { Category } from './category';
import { applied, type Edit, type Register } from './register';
import { handledNowBy } from './successor';

export interface ReferenceData {
  readonly calendars: readonly Calendar[];
  readonly agencies: readonly Agency[];
  readonly categories: readonly Category[];
}

/** Only what is missing: whatever is known already may have been edited by an admin and stays as it is. */
export function seedMissing(register: Register, data: ReferenceData): readonly Edit[] {
  const calendars = data.calendars
    .filter(({ code }) => !register.calendars.has(code))
    .map((calendar): Edit => ({ action: 'SEEDED', calendar }));
  const agencies = data.agencies
    .filter(({ code }) => !register.agencies.has(code))
    .map((agency): Edit => ({ action: 'SEEDED', agency }));
  const known = applied(register, agencies).agencies;
  const categories = data.categories
    .filter(({ code }) => !register.categories.has(code))
    .map((category): Edit => {
      // The agency of the starting set may have been merged into another one since.
      const agencyCode = category.agencyCode && (handledNowBy(known, category.agencyCode)?.code ?? null);
      return { action: 'SEEDED', category: { ...category, agencyCode } };
    });
  return [...calendars, ...firstCalendars(register, data), ...agencies, ...categories];
}

/** Agencies known since before there were calendars get theirs together with the first ones. */
function firstCalendars(register: Register, data: ReferenceData): readonly Edit[] {
  if (register.calendars.size > 0) return [];
  return data.agencies.flatMap(({ code, calendarCode }): Edit[] => {
    const agency = register.agencies.get(code);
    const differs = agency !== undefined && agency.calendarCode !== calendarCode;
    return differs ? [{ action: 'CALENDAR_SET', agency: { ...agency, calendarCode } }] : [];
  });
}
