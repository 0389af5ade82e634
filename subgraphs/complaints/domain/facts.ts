import type { ComplaintFacts } from '../../../schema/events/complaint-events';
import { currentDispositions, leadOf, type Complaint } from './complaint';

/** What other services learn of a complaint: codes, flags and times, never text and never a person. */
export function factsOf(complaint: Complaint): ComplaintFacts {
  return {
    id: complaint.id,
    state: complaint.state,
    class: complaint.class,
    kind: complaint.kind,
    category: complaint.category,
    channel: complaint.channel,
    supervisory: complaint.supervisory,
    accusedSide: complaint.accusedSide,
    complaintHidden: complaint.complaintHidden,
    identityHidden: complaint.identityHidden,
    appealed: complaint.appealCount > 0,
    appealOpen: complaint.appeal?.state === 'OPEN',
    filedAt: complaint.filedAt.toISOString(),
    leadAgency: leadOf(complaint)?.agencyId ?? null,
    supportingAgencies: currentDispositions(complaint)
      .filter(({ role }) => role === 'SUPPORTING')
      .map(({ agencyId }) => agencyId),
  };
}
