import { isRefused } from '../../../../platform/domain/refusal';
import { leadOf, type Complaint, type Outcome } from '../complaint';
import { answered, withHandling } from '../coordination/delivery';
import { stepOf, stepped, type By, type Decision } from '../decision';
import { audienceOf } from '../visibility';
import { mustLead } from './who';

/** The lead agency reports an honest outcome, with its reason. */
export function resolve(
  complaint: Complaint,
  { outcome, reason }: { outcome: Outcome; reason: string },
  { actor, at }: By,
): Decision {
  const stranger = mustLead(actor, complaint);
  if (stranger) return stranger;
  const now = stepped(complaint, 'resolve', {
    changedAt: at,
    resolvedAt: at,
    outcome,
    outcomeReason: reason,
    dispositions: doneBy(complaint, at),
    // Of the outcome before: this one can be appealed against anew.
    appeal: null,
  });
  if (isRefused(now)) return now;
  const lead = leadOf(complaint);
  return {
    complaint: now,
    step: stepOf('resolve', [complaint, now], outcome),
    entry: {
      kind: 'RESOLUTION',
      author: 'AGENCY',
      agencyId: lead?.agencyId ?? null,
      agencyName: lead?.agencyName ?? null,
      body: reason,
      audience: audienceOf(now),
    },
    event: 'ComplaintResolved',
    agencies: [],
  };
}

/** With the outcome the part of the lead agency is done. */
export function doneBy(complaint: Complaint, at: Date): Complaint['dispositions'] {
  const lead = leadOf(complaint);
  if (!lead) return complaint.dispositions;
  const dispositions = answered(complaint.dispositions, lead, at);
  const held = leadOf({ ...complaint, dispositions });
  return held ? withHandling(dispositions, held, { doneAt: at }) : dispositions;
}
