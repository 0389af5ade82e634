import { worksForAgency, type Actor } from '../../../../platform/domain/actor';
import { refuse, type Refused } from '../../../../platform/domain/refusal';
import { isReporter, leadOf, type Complaint } from '../complaint';
import { heldBy } from '../coordination/share';
import type { RefusalCode } from '../refusals';
import { handlerOf } from '../secrecy/accused';

/** Each `must…` names a person who may act; null means it is that person. */
type Verdict = Refused<RefusalCode> | null;

export function mustBeSignedIn(actor: Actor): Verdict {
  return actor.role === 'VISITOR' ? refuse('NOT_SIGNED_IN') : null;
}

/** The verification team, Regulation Article 10. */
export function mustBeAdmin(actor: Actor): Verdict {
  return mustBeSignedIn(actor) ?? (actor.role === 'ADMIN' ? null : refuse('FORBIDDEN'));
}

/** Who verifies and forwards a complaint: the verification team; the Inspectorate for what accuses that team itself. */
export function mustHandle(actor: Actor, complaint: Pick<Complaint, 'accusedSide'>): Verdict {
  return mustBeSignedIn(actor) ?? (handles(actor, complaint) ? null : refuse('FORBIDDEN'));
}

export function handles(actor: Actor, complaint: Pick<Complaint, 'accusedSide'>): boolean {
  return actor.role === handlerOf(complaint);
}

/** In whose name one who works on a complaint speaks. Agencies are named, officers never. */
export function speaksFor(actor: Actor): {
  readonly author: 'ADMIN' | 'AGENCY';
  readonly agencyId: string | null;
  readonly agencyName: null;
} {
  return worksForAgency(actor)
    ? { author: 'AGENCY', agencyId: actor.agencyId, agencyName: null }
    : { author: 'ADMIN', agencyId: null, agencyName: null };
}

export function mustBeReporter(actor: Actor, complaint: Complaint): Verdict {
  return mustBeSignedIn(actor) ?? (isReporter(complaint, actor.accountId) ? null : refuse('FORBIDDEN'));
}

/** Works for an agency that holds a disposition of the complaint, and for the unit it lies with if bound to one. */
export function mustHoldDisposition(actor: Actor, complaint: Complaint): Verdict {
  return mustBeSignedIn(actor) ?? (heldBy(actor, complaint) ? null : refuse('FORBIDDEN'));
}

/** Works for the agency that answers for the complaint. */
export function mustLead(actor: Actor, complaint: Complaint): Verdict {
  const held = mustHoldDisposition(actor, complaint);
  if (held) return held;
  return leadOf(complaint)?.agencyId === actor.agencyId ? null : refuse('NOT_LEAD');
}
