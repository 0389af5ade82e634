import type { Outcome } from '../domain/complaint';
import { resolve } from '../domain/decisions/resolve';
import { act } from './act';
import type { Command } from './context';

export interface ResolveComplaint {
  readonly complaintId: string;
  readonly outcome: Outcome;
  readonly reason: string;
}

/** The lead agency reports what came of it. */
export const resolveComplaint: Command<ResolveComplaint> = (context, actor, input) =>
  act(context, { actor, complaintId: input.complaintId }, (complaint, by) => resolve(complaint, input, by));
