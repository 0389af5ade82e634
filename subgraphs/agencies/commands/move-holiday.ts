import type { Actor } from '../../../platform/domain/actor';
import { moveHoliday as decide } from '../domain/holidays';
import type { CommandContext } from './context';
import { editHoliday, type HolidayResult } from './edit-holidays';

export function moveHoliday(
  context: CommandContext,
  actor: Actor,
  moved: { readonly id: string; readonly day: string },
): Promise<HolidayResult> {
  return editHoliday(context, actor, { id: moved.id, decide: (register) => decide(register, moved) });
}
