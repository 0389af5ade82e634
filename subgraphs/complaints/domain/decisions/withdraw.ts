import { isRefused } from '../../../../platform/domain/refusal';
import type { Complaint } from '../complaint';
import { stepOf, stepped, type By, type Decision } from '../decision';
import { mustBeReporter } from './who';

/** The reporter takes the complaint back, before it is resolved. */
export function withdraw(complaint: Complaint, reason: string | null, { actor, at }: By): Decision {
  const stranger = mustBeReporter(actor, complaint);
  if (stranger) return stranger;
  const now = stepped(complaint, 'withdraw', { changedAt: at, closedAt: at });
  if (isRefused(now)) return now;
  return {
    complaint: now,
    step: stepOf('withdraw', [complaint, now], reason),
    entry: null,
    event: 'ComplaintWithdrawn',
    agencies: [],
  };
}
