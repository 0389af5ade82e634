import { calendarsWithHours } from './calendars';
import type { Holiday } from './holiday';
import type { Edit, Register } from './register';

/** A day that a file or a computation holds for a holiday. */
export type ProposedDay = Pick<Holiday, 'id' | 'day' | 'nameId' | 'nameEn' | 'source'>;

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
