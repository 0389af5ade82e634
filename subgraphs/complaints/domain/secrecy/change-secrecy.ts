import { isRefused, refuse, type Refused } from '../../../../platform/domain/refusal';
import { isReporter, type Complaint } from '../complaint';
import { stepOf, type By, type Decision } from '../decision';
import { mustBeSignedIn, mustHandle } from '../decisions/who';
import { isFinal } from '../lifecycle';
import type { RefusalCode } from '../refusals';
import { changesBetween } from './changes';
import { heldLess, heldToo, type SecrecyHolder } from './holders';

/** What somebody wants of the two flags; null leaves one as it is. */
export interface SecrecyWish {
  readonly hideIdentity: boolean | null;
  readonly hideComplaint: boolean | null;
  readonly reason: string | null;
}

/** What the category of a complaint hides today: nobody lifts that. */
export interface ForcedSecrecy {
  readonly hidesIdentity: boolean;
  readonly hidesComplaint: boolean;
}

/**
 * Raises or lifts the two secrecies (service standard 2013, "Rahasia"): the reporter his or her own, the one who
 * handles the complaint unasked and with a reason. A flag lasts while anybody holds it, so one lifts only what
 * one has raised. Raising is possible in every state, even of what is closed: from then on it is as if the
 * complaint, or the name, had never been shown.
 */
export function changeSecrecy(
  complaint: Complaint,
  { wish, forced }: { readonly wish: SecrecyWish; readonly forced: ForcedSecrecy },
  { actor, at }: By,
): Decision {
  const stranger = mustBeSignedIn(actor);
  if (stranger) return stranger;
  const byReporter = isReporter(complaint, actor.accountId);
  const notHandler = byReporter ? null : mustHandle(actor, complaint);
  if (notHandler) return notHandler;
  if (!byReporter && wish.reason === null) return refuse('REASON_NEEDED');
  const mine: readonly SecrecyHolder[] = byReporter ? ['REPORTER'] : ['HANDLER', 'CATEGORY'];
  const isOver = isFinal(complaint.state) || complaint.state === 'CLOSED';
  const identity = held(complaint.identityHeldBy, { wish: wish.hideIdentity, forced: forced.hidesIdentity });
  const whole = held(complaint.complaintHeldBy, { wish: wish.hideComplaint, forced: forced.hidesComplaint });
  if (isRefused(identity)) return identity;
  if (isRefused(whole)) return whole;
  const now: Complaint = {
    ...complaint,
    identityHeldBy: identity,
    complaintHeldBy: whole,
    identityHidden: identity.length > 0,
    complaintHidden: whole.length > 0,
    changedAt: at,
  };
  const changes = changesBetween(complaint, now);
  if (changes.length === 0) return refuse('NOTHING_CHANGED');
  return {
    complaint: now,
    step: { ...stepOf('changeSecrecy', [complaint, now], wish.reason), changes },
    entry: null,
    event: 'SecrecyChanged',
    agencies: [],
    // The public is not told that something was hidden, nor that it once was.
    audience: 'PARTIES',
  };

  function held(
    before: readonly SecrecyHolder[],
    { wish: hide, forced: isForced }: { wish: boolean | null; forced: boolean },
  ): readonly SecrecyHolder[] | Refused<RefusalCode> {
    if (hide === null) return before;
    if (hide) return heldToo(before, byReporter ? { REPORTER: true } : { HANDLER: true });
    if (before.length === 0) return before;
    if (isOver) return refuse('NOT_ALLOWED_NOW');
    const gone = mine.filter((holder) => before.includes(holder));
    if (gone.length === 0) return refuse('SECRECY_NOT_YOURS');
    if (!byReporter && isForced) return refuse('SECRECY_FORCED');
    return heldLess(before, gone);
  }
}
