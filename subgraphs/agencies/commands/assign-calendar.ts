import type { Actor } from '../../../platform/domain/actor';
import { assignCalendar as decide } from '../domain/calendars';
import type { CommandContext } from './context';
import { editAgency, type AgencyResult } from './edit-agency';

/** An admin says by which calendar an agency works. */
export function assignCalendar(
  context: CommandContext,
  actor: Actor,
  assigned: { readonly code: string; readonly calendarCode: string },
): Promise<AgencyResult> {
  return editAgency(context, actor, {
    code: assigned.code,
    decide: (register) => decide(register, assigned),
  });
}
