import type { Actor } from '../../../platform/domain/actor';
import { editUnit as decide, type UnitEdit } from '../domain/units';
import type { CommandContext } from './context';
import { editAgency, type AgencyResult } from './edit-agency';

/** An admin adds a unit to an agency, or renames, moves or closes one. */
export function editUnit(
  context: CommandContext,
  actor: Actor,
  { agencyCode, ...edit }: UnitEdit & { readonly agencyCode: string },
): Promise<AgencyResult> {
  return editAgency(context, actor, {
    code: agencyCode,
    decide: (register, at) => decide(register, agencyCode, { ...edit, at }),
  });
}
