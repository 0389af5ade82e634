import { isRefused } from '../../../../platform/domain/refusal';
import { leadOf, type Complaint, type Outcome } from '../complaint';
import { answered, withHandling } from '../coordination/delivery';
import { stepOf, stepped, type By, type Decision } from '../decision';
import { audienceOf } from '../visibility';
import { mustLead } from './who';

interface Reported {
  readonly outcome: Outcome;
  readonly reason: string;
}

/** The lead agency reports an honest outcome, with its reason. */
export function resolve(complaint: Complaint, reported: Reported, { actor, at }: By): Decision {
  return mustLead(actor, complaint) ?? withOutcome(complaint, reported, at);
}

/** The outcome in the words of the lead agency, once it is known that who reports it may. */
export function withOutcome(complaint: Complaint, { outcome, reason }: Reported, at: Date): Decision {
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
function doneBy(complaint: Complaint, at: Date): Complaint['dispositions'] {
  const lead = leadOf(complaint);
  if (!lead) return complaint.dispositions;
  const dispositions = answered(complaint.dispositions, lead, at);
  const held = leadOf({ ...complaint, dispositions });
  return held ? withHandling(dispositions, held, { doneAt: at }) : dispositions;
}
