import { isRefused, refuse } from '../../../../platform/domain/refusal';
import type { Complaint } from '../complaint';
import { stepOf, stepped, type By, type Decision } from '../decision';
import { mustBeSystem } from './must-be-system';

/** Nobody objected to the outcome in time: the hub closes the complaint. The reporter can still reopen it. */
export function lapse(complaint: Complaint, since: Date, { actor, at }: By): Decision {
  const stranger = mustBeSystem(actor);
  if (stranger) return stranger;
  const now = stepped(complaint, 'lapse', { changedAt: at, closedAt: at });
  if (isRefused(now)) return now;
  // Reopened and resolved anew meanwhile: the days count from there.
  if (complaint.resolvedAt && complaint.resolvedAt > since) return refuse('NOT_ALLOWED_NOW');
  return {
    complaint: now,
    step: stepOf('lapse', [complaint, now]),
    entry: null,
    event: 'ComplaintClosed',
    agencies: [],
  };
}
