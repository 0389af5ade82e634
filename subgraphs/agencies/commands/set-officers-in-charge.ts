import type { Actor } from '../../../platform/domain/actor';
import type { OfficerInCharge } from '../domain/agency';
import { setOfficersInCharge as decide } from '../domain/publishing';
import type { CommandContext } from './context';
import { editAgency, type AgencyResult } from './edit-agency';

/** An admin publishes who is in charge of complaints at an agency, in place of those named before. */
export function setOfficersInCharge(
  context: CommandContext,
  actor: Actor,
  { code, officers }: { readonly code: string; readonly officers: readonly OfficerInCharge[] },
): Promise<AgencyResult> {
  return editAgency(context, actor, { code, decide: (register) => decide(register, code, officers) });
}
