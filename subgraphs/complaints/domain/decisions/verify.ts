import { isRefused, refuse, type Refused } from '../../../../platform/domain/refusal';
import { isSupervisoryKind, type Complaint, type ComplaintClass, type ComplaintKind } from '../complaint';
import { stepOf, stepped, type By, type Decision, type HistoryStep } from '../decision';
import type { RefusalCode } from '../refusals';
import { mustBeAdmin } from './who';

/** What the secretariat settles while verifying; what is null stays as the reporter gave it. */
export interface Verification {
  readonly class: ComplaintClass | null;
  readonly kind: ComplaintKind | null;
  readonly category: string | null;
  readonly topic: string | null;
  /** Secrecy can only be raised here. */
  readonly hideIdentity: boolean;
  readonly hideComplaint: boolean;
}

/** The category named in the verification, or kept, as it is today. */
export interface VerifiedCategory {
  readonly supervisory: boolean;
}

/** What of a complaint the secretariat may set anew, all of it kept in the history. */
const fields = [
  'class',
  'kind',
  'category',
  'topic',
  'identityHidden',
  'complaintHidden',
  'supervisory',
] as const;

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
    identityHidden: complaint.identityHidden || verification.hideIdentity,
    complaintHidden: complaint.complaintHidden || verification.hideComplaint,
  };
  if (proposed.category === null || proposed.kind === null) return refuse('CATEGORY_NEEDED');
  if (category === null) return refuse('UNKNOWN_CATEGORY');
  const next = { ...proposed, supervisory: isSupervisoryKind(proposed.kind) || category.supervisory };
  const changes = fields
    .filter((field) => complaint[field] !== next[field])
    .map((field) => ({ field, from: String(complaint[field] ?? ''), to: String(next[field] ?? '') }));
  return { complaint: next, changes };
}

/** The secretariat finds the complaint logical and sufficient (service standard 2013, section 6a). */
export function verify(
  complaint: Complaint,
  { verification, category }: { verification: Verification; category: VerifiedCategory | null },
  { actor, at }: By,
): Decision {
  const stranger = mustBeAdmin(actor);
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
