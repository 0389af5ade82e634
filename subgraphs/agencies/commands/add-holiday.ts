import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../platform/domain/actor';
import { addHoliday as decide, type NewHoliday } from '../domain/holidays';
import type { CommandContext } from './context';
import { editHoliday, type HolidayResult } from './edit-holidays';

/** An admin proposes a day that no file holds, such as one a late circular gives. */
export function addHoliday(
  context: CommandContext,
  actor: Actor,
  holiday: Omit<NewHoliday, 'id'>,
): Promise<HolidayResult> {
  const id = randomUUID();
  return editHoliday(context, actor, { id, decide: (register) => decide(register, { id, ...holiday }) });
}
