import { postFollowUp as decide } from '../domain/decisions/post-follow-up';
import type { Complaint } from '../domain/complaint';
import type { By } from '../domain/decision';
import { act } from './act';
import { unlessChained } from './approval/answer-drafts';
import type { Command } from './context';

export interface PostFollowUp {
  readonly complaintId: string;
  readonly body: string;
}

/** Reporter, agency or secretariat writes in the thread. */
export const postFollowUp: Command<PostFollowUp> = async (context, actor, { complaintId, body }) => {
  const post = (complaint: Complaint, by: By) => decide(complaint, body, by);
  const chained = await unlessChained(context, actor, { isOutcome: false, decide: post });
  return act(context, { actor, complaintId }, chained);
};
