import { isRefused } from '../../../../platform/domain/refusal';
import type { ArchiveReason, Complaint } from '../complaint';
import { stepOf, stepped, type By, type Decision } from '../decision';
import { mustHandle } from './who';

/** The secretariat records a complaint it will not handle, never without a reason (service standard 2013, section 6b). */
export function archive(
  complaint: Complaint,
  { reason, explanation }: { reason: ArchiveReason; explanation: string },
  { actor, at }: By,
): Decision {
  const stranger = mustHandle(actor, complaint);
  if (stranger) return stranger;
  const now = stepped(complaint, 'archive', { changedAt: at, closedAt: at, archiveReason: reason });
  if (isRefused(now)) return now;
  return {
    complaint: now,
    step: stepOf('archive', [complaint, now], explanation),
    entry: null,
    event: 'ComplaintArchived',
    agencies: [],
  };
}
