import type { Actor } from '../../../platform/domain/actor';
import { closeAgency as decide } from '../domain/closing';
import type { CommandContext } from './context';
import { editAgency, type AgencyResult } from './edit-agency';

export interface Closing {
  readonly code: string;
  /** Null for now. */
  readonly on: Date | null;
}

export function closeAgency(context: CommandContext, actor: Actor, closing: Closing): Promise<AgencyResult> {
  return editAgency(context, actor, {
    code: closing.code,
    decide: (register, at) => decide(register, { code: closing.code, on: closing.on ?? at }, at),
  });
}
