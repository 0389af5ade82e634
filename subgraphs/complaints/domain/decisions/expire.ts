import { isRefused, refuse } from '../../../../platform/domain/refusal';
import type { Complaint } from '../complaint';
import { stepOf, stepped, type By, type Decision } from '../decision';
import { mustBeSystem } from './must-be-system';

/** Nobody answered the question of the secretariat in time: the hub archives the complaint, and says why. */
export function expire(complaint: Complaint, since: Date, { actor, at }: By): Decision {
  const stranger = mustBeSystem(actor);
  if (stranger) return stranger;
  const now = stepped(complaint, 'expire', { changedAt: at, closedAt: at, archiveReason: 'NO_ANSWER' });
  if (isRefused(now)) return now;
  // Something was done meanwhile: the days count from there.
  if (complaint.changedAt.getTime() !== since.getTime()) return refuse('NOT_ALLOWED_NOW');
  return {
    complaint: now,
    step: stepOf('expire', [complaint, now], 'NO_ANSWER'),
    entry: null,
    event: 'ComplaintArchived',
    agencies: [],
  };
}
