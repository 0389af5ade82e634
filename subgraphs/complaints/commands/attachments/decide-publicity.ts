import { refuse } from '../../../../platform/domain/refusal';
import { decidePublicity as decide } from '../../domain/attachments/attach';
import type { Publicity } from '../../domain/attachments/attachment';
import { mustBeSignedIn } from '../../domain/decisions/who';
import { act } from '../act';
import type { Command } from '../context';

export interface DecidePublicity {
  readonly attachmentId: string;
  readonly publicity: Publicity;
  readonly reason: string;
}

/** Whether the public may see a file. */
export const decidePublicity: Command<DecidePublicity> = async (
  context,
  actor,
  { attachmentId, publicity, reason },
) => {
  const stranger = mustBeSignedIn(actor);
  if (stranger) return stranger;
  const found = await context.attachmentReading.one(actor, attachmentId);
  if (!found) return refuse('NOT_FOUND');
  const { attachment } = found;
  return act(context, { actor, complaintId: attachment.complaintId }, (complaint, by) =>
    decide(complaint, { attachment, publicity, reason }, by),
  );
};
