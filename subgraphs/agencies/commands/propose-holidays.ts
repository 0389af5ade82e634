import type { Actor } from '../../../platform/domain/actor';
import { proposeMissing } from '../domain/proposing';
import { holidayProposals } from '../seed/holiday-proposals';
import type { CommandContext } from './context';
import { editHolidays, type HolidaysResult } from './edit-holidays';

/**
 * Loads the days of a year that nobody has proposed yet; run any number of times, it never undoes an edit. Gives
 * all days the year's proposals are about.
 */
export function proposeHolidays(
  context: CommandContext,
  actor: Actor,
  year: number,
): Promise<HolidaysResult> {
  const days = holidayProposals(year);
  return editHolidays(context, actor, {
    ids: days.map(({ id }) => id),
    decide: (register) => proposeMissing(register, days),
  });
}
