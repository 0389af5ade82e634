import type { Actor } from '../../../platform/domain/actor';
import { updateAgency as decide, type AgencyDetails } from '../domain/publishing';
import type { CommandContext } from './context';
import { editAgency, type AgencyResult } from './edit-agency';

/** An admin edits units, villages, mechanism, channels or letterhead; what is left out stays. */
export function updateAgency(
  context: CommandContext,
  actor: Actor,
  { code, details }: { readonly code: string; readonly details: AgencyDetails },
): Promise<AgencyResult> {
  return editAgency(context, actor, { code, decide: (register) => decide(register, code, details) });
}
