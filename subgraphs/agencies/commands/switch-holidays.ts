import type { Actor } from '../../../platform/domain/actor';
import type { HolidayState } from '../domain/holiday';
import { switchHolidays as decide } from '../domain/holidays';
import type { CommandContext } from './context';
import { editHolidays, type HolidaysResult } from './edit-holidays';

/** An admin confirms days or switches them off: all of them or, when one is unknown, none. */
export function switchHolidays(
  context: CommandContext,
  actor: Actor,
  { ids, state }: { readonly ids: readonly string[]; readonly state: HolidayState },
): Promise<HolidaysResult> {
  return editHolidays(context, actor, { ids, decide: (register) => decide(register, ids, state) });
}
