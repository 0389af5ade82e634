import type { Actor } from '../../../platform/domain/actor';
import { exceptAgencies as decide } from '../domain/holidays';
import type { CommandContext } from './context';
import { editHoliday, type HolidayResult } from './edit-holidays';

/** An admin says which agencies work on a holiday all the same, in place of those before. */
export function exceptAgencies(
  context: CommandContext,
  actor: Actor,
  { id, agencies }: { readonly id: string; readonly agencies: readonly string[] },
): Promise<HolidayResult> {
  return editHoliday(context, actor, { id, decide: (register) => decide(register, id, agencies) });
}
