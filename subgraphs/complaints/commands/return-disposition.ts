import { refuse } from '../../../platform/domain/refusal';
import { returnDisposition as decide } from '../domain/decisions/return';
import { act } from './act';
import type { Command } from './context';

export interface ReturnDisposition {
  readonly complaintId: string;
  readonly reason: string;
  /** The agency that the one giving back thinks right. */
  readonly proposedAgencyId: string | null;
}

/** "Not ours": an agency gives a complaint back, or the secretariat takes it back. */
export const returnDisposition: Command<ReturnDisposition> = async (context, actor, input) => {
  const { complaintId, reason, proposedAgencyId } = input;
  const proposed = proposedAgencyId === null ? [] : [proposedAgencyId];
  const agencies = await context.directory.agencies(proposed, context.clock.now());
  return act(context, { actor, complaintId }, (complaint, by) => {
    const decided = decide(complaint, { reason, proposedAgency: proposedAgencyId }, by);
    // Named last: a stranger is told to be one before anything else.
    return !('refused' in decided) && agencies.includes(null) ? refuse('UNKNOWN_AGENCY') : decided;
  });
};
