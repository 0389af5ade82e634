import { isRefused } from '../../../../platform/domain/refusal';
import type { Complaint } from '../complaint';
import { stepOf, stepped, type By, type Decision } from '../decision';
import { mustHandle } from './who';

/** Outside the powers of the city: sent on, and the reporter learns to whom (Regulation Article 11(3); SP4N-LAPOR!). */
export function refer(
  complaint: Complaint,
  { destination, explanation }: { destination: string; explanation: string },
  { actor, at }: By,
): Decision {
  const stranger = mustHandle(actor, complaint);
  if (stranger) return stranger;
  const now = stepped(complaint, 'refer', { changedAt: at, closedAt: at, referredTo: destination });
  if (isRefused(now)) return now;
  return {
    complaint: now,
    step: stepOf('refer', [complaint, now], explanation),
    entry: null,
    event: 'ComplaintReferred',
    agencies: [],
  };
}
