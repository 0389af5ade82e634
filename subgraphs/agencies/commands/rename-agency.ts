import type { Actor } from '../../../platform/domain/actor';
import { renameAgency as decide } from '../domain/renaming';
import type { CommandContext } from './context';
import { editAgency, type AgencyResult } from './edit-agency';

export interface Renaming {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** Null for now. */
  readonly from: Date | null;
}

export function renameAgency(
  context: CommandContext,
  actor: Actor,
  renaming: Renaming,
): Promise<AgencyResult> {
  return editAgency(context, actor, {
    code: renaming.code,
    decide: (register, at) => decide(register, { ...renaming, from: renaming.from ?? at }, at),
  });
}
