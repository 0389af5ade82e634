import { reopen } from '../domain/decisions/reopen';
import { act } from './act';
import type { Command } from './context';

export interface ReopenComplaint {
  readonly complaintId: string;
  readonly reason: string;
}

/** Reporter or secretariat says that it is not done after all. */
export const reopenComplaint: Command<ReopenComplaint> = async (context, actor, input) => {
  const calendar = await context.clocks.secretariat();
  return act(context, { actor, complaintId: input.complaintId }, (complaint, by) =>
    reopen(complaint, { reason: input.reason, calendar }, by),
  );
};
