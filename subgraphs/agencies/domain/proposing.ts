import { calendarsWithHours } from './calendars';
import type { Holiday } from './holiday';
import type { Edit, Register } from './register';

/** A day that a file or a computation holds for a holiday. */
export type ProposedDay = Pick<Holiday, 'id' | 'day' | 'nameId' | 'nameEn' | 'source' | 'silent'>;

/** What is kept on a day, such as `NYEPI`. */
export type ObservedDay = Pick<Holiday, 'day' | 'nameId' | 'nameEn' | 'silent'> & {
  readonly observance: string;
};

/**
 * Gives the days of one year and source, in their order, ids that are the same every time:
 * `NATIONAL.2026.IDUL_FITRI.2` for the second day of that name.
 */
export function proposalsFor(
  year: number,
  source: Holiday['source'],
  days: readonly ObservedDay[],
): readonly ProposedDay[] {
  const counted = new Map<string, number>();
  return days.map(({ day, nameId, nameEn, silent, observance }) => {
    const ordinal = (counted.get(observance) ?? 0) + 1;
    counted.set(observance, ordinal);
    return { id: `${source}.${year}.${observance}.${ordinal}`, day, nameId, nameEn, source, silent };
  });
}

/**
 * Adds the days nobody has proposed yet. What is known under its id stays as it is, moved, switched off or
 * confirmed, so proposing any number of times never undoes what an admin decided.
 */
export function proposeMissing(register: Register, days: readonly ProposedDay[]): readonly Edit[] {
  const calendars = calendarsWithHours(register);
  return days
    .filter(({ id }) => !register.holidays.has(id))
    .map((day) => ({
      action: 'PROPOSED',
      holiday: { ...day, state: 'PROPOSED', calendars, exceptAgencies: [] },
    }));
}
