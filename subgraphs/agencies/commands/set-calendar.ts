import type { Actor } from '../../../platform/domain/actor';
import { isRefused, refuse, type Refused } from '../../../platform/domain/refusal';
import type { Calendar } from '../domain/calendar';
import { unlessClosedTooLong } from '../domain/closed-too-long';
import { setCalendar as decide } from '../domain/calendars';
import { editingRefused } from '../domain/editing';
import type { RefusalCode } from '../domain/refusals';
import { editorFor, type CommandContext } from './context';

/** An admin changes the hours of a calendar, or adds one. */
export async function setCalendar(
  context: CommandContext,
  actor: Actor,
  calendar: Calendar,
): Promise<Calendar | Refused<RefusalCode>> {
  const refused = editingRefused(actor);
  if (refused) return refused;
  const register = await context.register.change(editorFor(context, actor), (current) =>
    unlessClosedTooLong(current, decide(current, calendar)),
  );
  if (isRefused(register)) return register;
  return register.calendars.get(calendar.code) ?? refuse('NOT_FOUND');
}
