import { worksForAgency, type Actor } from '../../../../platform/domain/actor';
import { refuse, type Refused } from '../../../../platform/domain/refusal';
import { holdsDisposition, isReporter, leadOf, type Complaint } from '../complaint';
import type { RefusalCode } from '../refusals';

/** Each `must…` names a person who may act; null means it is that person. */
type Verdict = Refused<RefusalCode> | null;

export function mustBeSignedIn(actor: Actor): Verdict {
  return actor.role === 'VISITOR' ? refuse('NOT_SIGNED_IN') : null;
}

/** The verification team, Regulation Article 10. */
export function mustBeAdmin(actor: Actor): Verdict {
  return mustBeSignedIn(actor) ?? (actor.role === 'ADMIN' ? null : refuse('FORBIDDEN'));
}

export function mustBeReporter(actor: Actor, complaint: Complaint): Verdict {
  return mustBeSignedIn(actor) ?? (isReporter(complaint, actor.accountId) ? null : refuse('FORBIDDEN'));
}

/** Works for an agency that holds a disposition of the complaint. */
export function mustHoldDisposition(actor: Actor, complaint: Complaint): Verdict {
  const holds = worksForAgency(actor) && holdsDisposition(complaint, actor.agencyId);
  return mustBeSignedIn(actor) ?? (holds ? null : refuse('FORBIDDEN'));
}

/** Works for the agency that answers for the complaint. */
export function mustLead(actor: Actor, complaint: Complaint): Verdict {
  const held = mustHoldDisposition(actor, complaint);
  if (held) return held;
  return leadOf(complaint)?.agencyId === actor.agencyId ? null : refuse('NOT_LEAD');
}
