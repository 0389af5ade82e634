import { worksForAgency, type Actor } from '../../../../platform/domain/actor';
import { refuse, type Refused } from '../../../../platform/domain/refusal';
import { holdsDisposition, type Complaint } from '../complaint';
import { heldBy } from '../coordination/share';
import type { By } from '../decision';
import { mustHandle, mustHoldDisposition } from '../decisions/who';
import type { RefusalCode } from '../refusals';
import type { VisibleComplaint } from '../visibility';

/** Unlocking a hidden identity for an agency (pembukaan identitas): asked with reason, then granted or refused. */
export const accessSteps = ['ASKED', 'GRANTED', 'REFUSED'] as const;
export type AccessStep = (typeof accessSteps)[number];

/** Days for which an identity is unlocked. */
export const unlockDays = { least: 1, usual: 7, most: 30 } as const;

/** A new line of the access log. */
export interface NewAccessLine {
  readonly step: AccessStep;
  readonly agencyId: string;
  readonly reason: string;
  readonly until: Date | null;
  readonly at: Date;
}

/** One question of an agency, as the lines of the log tell it. */
export interface Unlock {
  readonly id: string;
  readonly complaintId: string;
  readonly agencyId: string;
  readonly askedAt: Date;
  readonly reason: string;
  readonly decision: UnlockDecision | null;
}

export interface UnlockDecision {
  readonly granted: boolean;
  readonly at: Date;
  readonly reason: string;
  /** First moment at which the identity is hidden again; null when refused. */
  readonly until: Date | null;
}

export const unlockStates = ['ASKED', 'ACTIVE', 'EXPIRED', 'REFUSED'] as const;
export type UnlockState = (typeof unlockStates)[number];

export function unlockStateOf({ decision }: Unlock, at: Date): UnlockState {
  if (decision === null) return 'ASKED';
  if (!decision.granted) return 'REFUSED';
  return isActive(decision, at) ? 'ACTIVE' : 'EXPIRED';
}

function isActive({ until }: UnlockDecision, at: Date): boolean {
  return until !== null && at < until;
}

/** Staff of an agency that holds the complaint ask who the reporter is (service standard 2013, "Rahasia"). */
export function requestUnlock(
  complaint: Complaint,
  { reason, earlier }: { readonly reason: string; readonly earlier: readonly Unlock[] },
  { actor, at }: By,
): NewAccessLine | Refused<RefusalCode> {
  const stranger = mustHoldDisposition(actor, complaint);
  if (stranger) return stranger;
  if (actor.agencyId === null) return refuse('FORBIDDEN');
  if (!complaint.identityHidden || complaint.reporterId === null) return refuse('IDENTITY_NOT_HIDDEN');
  const isOpen = earlier.some(
    (unlock) => unlock.agencyId === actor.agencyId && ['ASKED', 'ACTIVE'].includes(unlockStateOf(unlock, at)),
  );
  if (isOpen) return refuse('UNLOCK_OPEN');
  return { step: 'ASKED', agencyId: actor.agencyId, reason, until: null, at };
}

/** The one who handles the complaint grants it for some days, or refuses; the reporter reads why. */
export function decideUnlock(
  complaint: Complaint,
  {
    unlock,
    answer,
  }: {
    readonly unlock: Unlock | null;
    /** `days` null refuses. */
    readonly answer: { readonly days: number | null; readonly reason: string };
  },
  { actor, at }: By,
): NewAccessLine | Refused<RefusalCode> {
  const stranger = mustHandle(actor, complaint);
  if (stranger) return stranger;
  if (unlock === null) return refuse('UNKNOWN_UNLOCK');
  if (unlock.decision !== null) return refuse('UNLOCK_DECIDED');
  const { days, reason } = answer;
  const { agencyId } = unlock;
  if (days === null) return { step: 'REFUSED', agencyId, reason, until: null, at };
  // Who gave the complaint back meanwhile has no more need to know.
  if (!holdsDisposition(complaint, agencyId)) return refuse('NOT_ALLOWED_NOW');
  const until = new Date(at.getTime() + days * 24 * 60 * 60 * 1000);
  return { step: 'GRANTED', agencyId, reason, until, at };
}

/** Which questions a viewer may read: the reporter and those who watch over secrecy all, an agency its own. */
export function unlocksSeenBy(
  viewer: Actor,
  { isOwn, dispositions }: Pick<VisibleComplaint, 'isOwn' | 'dispositions'>,
  unlocks: readonly Unlock[],
): readonly Unlock[] {
  if (isOwn || watchesSecrecy(viewer) || viewer.role === 'SYSTEM') return unlocks;
  if (!worksForAgency(viewer)) return [];
  // Who is bound to a unit knows of its share alone.
  if (viewer.unitId != null && heldBy(viewer, { dispositions }) === null) return [];
  return unlocks.filter(({ agencyId }) => agencyId === viewer.agencyId);
}

/** Reads the questions of all complaints it may see: the secretariat, which answers, and the Inspectorate. */
export function watchesSecrecy({ role }: Actor): boolean {
  return role === 'ADMIN' || role === 'INSPECTOR';
}
