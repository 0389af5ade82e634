import { lastMomentOfWorkingDay } from '../../../../platform/domain/calendar/deadlines';
import type { WorkCalendar } from '../../../../platform/domain/calendar/work-calendar';
import { isRefused, refuse, type Refused } from '../../../../platform/domain/refusal';
import { leadOf, type Complaint } from '../complaint';
import { withHandling } from '../coordination/delivery';
import { stepOf, stepped, type By, type Decision } from '../decision';
import type { RefusalCode } from '../refusals';
import { audienceOf } from '../visibility';
import { handles, mustBeReporter, speaksFor } from './who';

/** Working days in which the reporter may say that it is not done after all. */
export const reopeningDays = 10;

export interface Reopening {
  readonly reason: string;
  /** Of the secretariat: its working days are counted. */
  readonly calendar: WorkCalendar;
}

/** Not done after all: the reporter, within 10 working days, or the secretariat at any time. */
export function reopen(complaint: Complaint, { reason, calendar }: Reopening, { actor, at }: By): Decision {
  const byHandler = handles(actor, complaint);
  const stranger = byHandler ? null : mustBeReporter(actor, complaint);
  if (stranger) return stranger;
  const now = reopened(complaint, at);
  if (isRefused(now)) return now;
  const answeredAt = complaint.closedAt ?? complaint.resolvedAt ?? complaint.changedAt;
  const lastMoment = lastMomentOfWorkingDay(calendar, answeredAt, reopeningDays);
  if (!byHandler && at > lastMoment) return refuse('REOPENING_TOO_LATE');
  return {
    complaint: now,
    step: stepOf('reopen', [complaint, now], reason),
    entry: {
      kind: 'REOPENING',
      ...(byHandler ? speaksFor(actor) : reporterSpeaks),
      body: reason,
      audience: audienceOf(now),
    },
    event: 'ComplaintReopened',
    agencies: [],
  };
}

const reporterSpeaks = { author: 'REPORTER', agencyId: null, agencyName: null } as const;

/** The complaint in work again, without what its outcome had brought. */
export function reopened(complaint: Complaint, at: Date): Complaint | Refused<RefusalCode> {
  return stepped(complaint, 'reopen', {
    changedAt: at,
    resolvedAt: null,
    closedAt: null,
    outcome: null,
    outcomeReason: null,
    rating: null,
    dispositions: openAgain(complaint),
    // Opened again while somebody was to decide about the outcome: there is none any more to decide about.
    appeal: null,
  });
}

/** The part of the lead agency is not done after all. */
export function openAgain(complaint: Complaint): Complaint['dispositions'] {
  const lead = leadOf(complaint);
  return lead ? withHandling(complaint.dispositions, lead, { doneAt: null }) : complaint.dispositions;
}
