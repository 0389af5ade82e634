import { isRefused, refuse } from '../../../../platform/domain/refusal';
import {
  currentDispositions,
  holdsDisposition,
  leadOf,
  type Complaint,
  type Disposition,
} from '../complaint';
import { mayGiveBack } from '../coordination/returns';
import { stepOf, stepped, type By, type Decision } from '../decision';
import { handles, mustHoldDisposition } from './who';

/**
 * "Not ours": an agency gives its disposition back, with the reason and perhaps the agency it thinks right. After the
 * second time the secretariat decides finally, and only it takes the complaint back.
 * When the lead does, or the secretariat takes the complaint back, all dispositions end and it is with the
 * secretariat again, out of public sight. A supporting agency only takes itself out.
 */
export function returnDisposition(
  complaint: Complaint,
  { reason, proposedAgency }: { reason: string; proposedAgency: string | null },
  { actor, at }: By,
): Decision {
  // The Inspectorate may be both: it handles what accuses the secretariat, and gives back what it was handed.
  const byHandler = handles(actor, complaint) && !holdsDisposition(complaint, actor.agencyId);
  const stranger = byHandler ? null : mustHoldDisposition(actor, complaint);
  if (stranger) return stranger;
  const agencyId = byHandler ? leadOf(complaint)?.agencyId : actor.agencyId;
  const held = currentDispositions(complaint).find((disposition) => disposition.agencyId === agencyId);
  if (!held) return refuse('NOT_ALLOWED_NOW');
  if (!byHandler && !mayGiveBack(complaint, held.agencyId)) return refuse('DECIDED_FINALLY');

  const whole = held.role === 'LEAD';
  if (!whole && complaint.state !== 'FORWARDED' && complaint.state !== 'IN_PROGRESS')
    return refuse('NOT_ALLOWED_NOW');
  const now = whole ? stepped(complaint, 'return', { changedAt: at }) : { ...complaint, changedAt: at };
  if (isRefused(now)) return now;
  const end = (disposition: Disposition): Disposition => {
    if (disposition.endedAt !== null) return disposition;
    if (disposition === held)
      return {
        ...{ ...disposition, endedAt: at, ending: byHandler ? 'RECALLED' : 'RETURNED' },
        ...{ endReason: reason, proposedAgencyId: proposedAgency },
      };
    return whole ? { ...disposition, endedAt: at, ending: 'RECALLED' } : disposition;
  };
  const returned = { ...now, dispositions: complaint.dispositions.map(end) };
  const proposal = proposedAgency === null ? '' : ` [${proposedAgency}]`;
  return {
    complaint: returned,
    step: stepOf(whole ? 'return' : 'leave', [complaint, returned], `${reason}${proposal}`),
    entry: null,
    event: 'DispositionReturned',
    agencies: [held.agencyId],
  };
}
