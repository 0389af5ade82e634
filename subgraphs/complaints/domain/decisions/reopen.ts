import { isRefused, refuse } from '../../../../platform/domain/refusal';
import { endOfWorkingDay } from '../../../../platform/domain/working-days';
import type { Complaint } from '../complaint';
import { stepOf, stepped, type By, type Decision } from '../decision';
import { audienceOf } from '../visibility';
import { mustBeAdmin, mustBeReporter } from './who';

/** Working days in which the reporter may say that it is not done after all. */
export const reopeningDays = 10;

/** Not done after all: the reporter, within 10 working days, or the secretariat at any time. */
export function reopen(complaint: Complaint, reason: string, { actor, at }: By): Decision {
  const byAdmin = actor.role === 'ADMIN';
  const stranger = byAdmin ? mustBeAdmin(actor) : mustBeReporter(actor, complaint);
  if (stranger) return stranger;
  const now = stepped(complaint, 'reopen', {
    changedAt: at,
    resolvedAt: null,
    closedAt: null,
    outcome: null,
    outcomeReason: null,
    rating: null,
  });
  if (isRefused(now)) return now;
  const answeredAt = complaint.closedAt ?? complaint.resolvedAt ?? complaint.changedAt;
  if (!byAdmin && at > endOfWorkingDay(answeredAt, reopeningDays)) return refuse('REOPENING_TOO_LATE');
  return {
    complaint: now,
    step: stepOf('reopen', [complaint, now], reason),
    entry: {
      kind: 'REOPENING',
      author: byAdmin ? 'ADMIN' : 'REPORTER',
      agencyId: null,
      agencyName: null,
      body: reason,
      audience: audienceOf(now),
    },
    event: 'ComplaintReopened',
    agencies: [],
  };
}
