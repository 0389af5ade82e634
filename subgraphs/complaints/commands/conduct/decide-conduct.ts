import { decideConduct as decide } from '../../domain/conduct/decide-conduct';
import type { ConductDecision } from '../../domain/conduct/ruling';
import { act } from '../act';
import type { Command } from '../context';

export interface DecideConduct {
  readonly complaintId: string;
  /** The entry of the thread; null for the complaint's own text. */
  readonly entryId: string | null;
  readonly decision: ConductDecision;
  readonly reason: string;
}

/** A human decides what the word list proposed. */
export const decideConduct: Command<DecideConduct> = async (context, actor, input) => {
  const { complaintId, entryId, decision, reason } = input;
  const open = await context.complaints.conduct.open(complaintId, entryId);
  return act(context, { actor, complaintId }, (complaint, by) =>
    decide(complaint, { ...open, decision, reason }, by),
  );
};
