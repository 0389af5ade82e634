import { postFollowUp as decide } from '../domain/decisions/post-follow-up';
import { act } from './act';
import type { Command } from './context';

export interface PostFollowUp {
  readonly complaintId: string;
  readonly body: string;
}

/** Reporter, agency or secretariat writes in the thread. */
export const postFollowUp: Command<PostFollowUp> = (context, actor, input) =>
  act(context, { actor, complaintId: input.complaintId }, (complaint, by) =>
    decide(complaint, input.body, by),
  );
