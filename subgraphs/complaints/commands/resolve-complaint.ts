import type { Complaint, Outcome } from '../domain/complaint';
import type { By } from '../domain/decision';
import { unlessChained } from './approval/answer-drafts';
import { resolve } from '../domain/decisions/resolve';
import { act } from './act';
import type { Command } from './context';

export interface ResolveComplaint {
  readonly complaintId: string;
  readonly outcome: Outcome;
  readonly reason: string;
}

/** The lead agency reports what came of it. */
export const resolveComplaint: Command<ResolveComplaint> = async (context, actor, input) => {
  const decide = (complaint: Complaint, by: By) => resolve(complaint, input, by);
  const chained = await unlessChained(context, actor, { isOutcome: true, decide });
  return act(context, { actor, complaintId: input.complaintId }, chained);
};
