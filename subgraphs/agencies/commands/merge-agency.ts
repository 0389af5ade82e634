import type { Actor } from '../../../platform/domain/actor';
import { mergeAgency as decide } from '../domain/merging';
import type { CommandContext } from './context';
import { editAgency, type AgencyResult } from './edit-agency';

export interface Merging {
  readonly code: string;
  readonly successorCode: string;
  /** Null for now. */
  readonly on: Date | null;
}

/** Gives the agency that was closed, with its successor. */
export function mergeAgency(context: CommandContext, actor: Actor, merging: Merging): Promise<AgencyResult> {
  return editAgency(context, actor, {
    code: merging.code,
    decide: (register, at) => decide(register, { ...merging, on: merging.on ?? at }, at),
  });
}
