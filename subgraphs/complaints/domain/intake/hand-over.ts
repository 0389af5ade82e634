import { worksForAgency } from '../../../../platform/domain/actor';
import { isRefused, refuse } from '../../../../platform/domain/refusal';
import { leadOf, type Complaint, type Outcome } from '../complaint';
import { stepOf, stepped, type By, type Decision } from '../decision';
import { issuedTo, type KnownAgency } from '../decisions/forward';
import { withOutcome } from '../decisions/resolve';
import { mayHold } from '../secrecy/accused';

/**
 * Straight to an agency without waiting for verification: an emergency of the call centre 112 to the one proposed
 * or named; what is solved on the spot to the office of who solved it.
 */
export function handOver(complaint: Complaint, agency: KnownAgency | null, { at }: By): Decision {
  if (agency === null) return refuse('AGENCY_NEEDED');
  if (!agency.isOpen) return refuse('AGENCY_CLOSED');
  // Regulation Article 4(1) holds in an emergency too.
  if (complaint.supervisory && !mayHold(complaint, agency)) {
    return refuse(complaint.accusedSide === 'INSPECTORATE' ? 'SECRETARIAT_ONLY' : 'INSPECTORATE_ONLY');
  }
  const forwarded = stepped(complaint, 'forward', { changedAt: at, forwardedAt: at });
  if (isRefused(forwarded)) return forwarded;
  const issued = issuedTo(agency, 'LEAD', at);
  const now = { ...forwarded, dispositions: [...complaint.dispositions, issued] };
  return {
    complaint: now,
    step: stepOf('forward', [complaint, now]),
    entry: null,
    event: 'ComplaintForwarded',
    agencies: [agency.id],
  };
}

/** The officer takes it up at the counter: the same step as a first answer, which follows at once as the outcome. */
export function takeUp(complaint: Complaint, { actor, at }: By): Decision {
  if (!worksForAgency(actor)) return refuse('FORBIDDEN');
  const now = stepped(complaint, 'answer', { changedAt: at });
  if (isRefused(now)) return now;
  return {
    complaint: now,
    step: stepOf('answer', [complaint, now]),
    entry: null,
    event: 'FollowUpPosted',
    agencies: [],
  };
}

/** Solved on the spot with a plain explanation (SOP): the outcome in the words of the office. */
export function settleOnTheSpot(
  complaint: Complaint,
  { outcome, explanation }: { readonly outcome: Outcome; readonly explanation: string },
  { actor, at }: By,
): Decision {
  const lead = leadOf(complaint);
  if (!worksForAgency(actor) || lead?.agencyId !== actor.agencyId) return refuse('FORBIDDEN');
  return withOutcome(complaint, { outcome, reason: explanation }, at);
}
