import type { ArchiveReason } from '../domain/complaint';
import { archive } from '../domain/decisions/archive';
import { act } from './act';
import type { Command } from './context';

export interface ArchiveComplaint {
  readonly complaintId: string;
  readonly reason: ArchiveReason;
  readonly explanation: string;
}

/** The secretariat puts aside what it will not handle. */
export const archiveComplaint: Command<ArchiveComplaint> = (context, actor, input) =>
  act(context, { actor, complaintId: input.complaintId }, (complaint, by) => archive(complaint, input, by));
