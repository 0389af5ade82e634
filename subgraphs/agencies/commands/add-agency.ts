import type { Actor } from '../../../platform/domain/actor';
import { addAgency as decide, type NewAgency } from '../domain/adding';
import type { CommandContext } from './context';
import { editAgency, type AgencyResult } from './edit-agency';

/** An admin connects a new agency; without a date it exists from now on. */
export function addAgency(
  context: CommandContext,
  actor: Actor,
  agency: Omit<NewAgency, 'validFrom'> & { readonly validFrom: Date | null },
): Promise<AgencyResult> {
  return editAgency(context, actor, {
    code: agency.code,
    decide: (register, at) => decide(register, { ...agency, validFrom: agency.validFrom ?? at }, at),
  });
}
