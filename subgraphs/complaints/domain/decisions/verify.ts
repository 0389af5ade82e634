import { isRefused, refuse, type Refused } from '../../../../platform/domain/refusal';
import { isSupervisoryKind, type Complaint, type ComplaintClass, type ComplaintKind } from '../complaint';
import { stepOf, stepped, type By, type Decision, type HistoryStep } from '../decision';
import type { RefusalCode } from '../refusals';
import type { Accused } from '../secrecy/accused';
import type { ForcedSecrecy } from '../secrecy/change-secrecy';
import { changesBetween } from '../secrecy/changes';
import { heldToo } from '../secrecy/holders';
import { mustHandle } from './who';

/** What the secretariat settles while verifying; what is null stays as the reporter gave it. */
export interface Verification {
  readonly class: ComplaintClass | null;
  readonly kind: ComplaintKind | null;
  readonly category: string | null;
  readonly topic: string | null;
  /** Secrecy can only be raised here. */
  readonly hideIdentity: boolean;
  readonly hideComplaint: boolean;
  /** Who is accused; null leaves that as it is. */
  readonly accused: Accused | null;
}

/** What of a verification comes from the one who verifies; the accused agency is looked up. */
export interface GivenVerification extends Omit<Verification, 'accused'> {
  /** Id of the agency that is accused, `nobody`, or null to leave that as it is. */
  readonly accused: { readonly agencyId: string | null } | null;
}

/** The category named in the verification, or kept, as it is today. */
export interface VerifiedCategory extends ForcedSecrecy {
  readonly supervisory: boolean;
}

/** The complaint with everything the secretariat settled, and the lines of history that say so. */
export function settled(
  complaint: Complaint,
  verification: Verification,
  category: VerifiedCategory | null,
): { complaint: Complaint; changes: HistoryStep['changes'] } | Refused<RefusalCode> {
  const proposed: Complaint = {
    ...complaint,
    class: verification.class ?? complaint.class,
    kind: verification.kind ?? complaint.kind,
    category: verification.category ?? complaint.category,
    topic: verification.topic ?? complaint.topic,
    ...(verification.accused ?? {}),
  };
  if (proposed.category === null || proposed.kind === null) return refuse('CATEGORY_NEEDED');
  if (category === null) return refuse('UNKNOWN_CATEGORY');
  const identityHeldBy = heldToo(complaint.identityHeldBy, {
    HANDLER: verification.hideIdentity,
    CATEGORY: category.hidesIdentity,
  });
  const complaintHeldBy = heldToo(complaint.complaintHeldBy, {
    HANDLER: verification.hideComplaint,
    CATEGORY: category.hidesComplaint,
  });
  const next = {
    ...proposed,
    identityHeldBy,
    complaintHeldBy,
    identityHidden: complaint.identityHidden || identityHeldBy.length > 0,
    complaintHidden: complaint.complaintHidden || complaintHeldBy.length > 0,
    supervisory: isSupervisoryKind(proposed.kind) || category.supervisory || proposed.accusedSide !== null,
  };
  return { complaint: next, changes: changesBetween(complaint, next) };
}

/** The secretariat finds the complaint logical and sufficient (service standard 2013, section 6a). */
export function verify(
  complaint: Complaint,
  { verification, category }: { verification: Verification; category: VerifiedCategory | null },
  { actor, at }: By,
): Decision {
  const stranger = mustHandle(actor, complaint);
  if (stranger) return stranger;
  const verified = stepped(complaint, 'verify', { changedAt: at });
  if (isRefused(verified)) return verified;
  const result = settled(verified, verification, category);
  if (isRefused(result)) return result;
  return {
    complaint: result.complaint,
    step: { ...stepOf('verify', [complaint, result.complaint]), changes: result.changes },
    entry: null,
    event: 'ComplaintVerified',
    agencies: [],
  };
}
