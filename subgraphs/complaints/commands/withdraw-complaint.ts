import { withdraw } from '../domain/decisions/withdraw';
import { act } from './act';
import type { Command } from './context';

export interface WithdrawComplaint {
  readonly complaintId: string;
  readonly reason: string | null;
}

/** The reporter takes the complaint back. */
export const withdrawComplaint: Command<WithdrawComplaint> = (context, actor, input) =>
  act(context, { actor, complaintId: input.complaintId }, (complaint, by) =>
    withdraw(complaint, input.reason, by),
  );
