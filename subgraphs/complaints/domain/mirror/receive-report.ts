import { isRefused } from '../../../../platform/domain/refusal';
import type { Complaint, ComplaintClass, ComplaintKind } from '../complaint';
import { stepOf, type By, type Decision } from '../decision';
import { filed, type Filing } from '../decisions/file';
import { mustBeSystem } from '../decisions/must-be-system';
import type { VerifiedCategory } from '../decisions/verify';
import { heldToo } from '../secrecy/holders';

/** A report of SP4N-LAPOR! for the city, as a filing of ours. Who reported it stays there. */
export interface MirroredFiling extends Omit<Filing, 'accusedAgencyId' | 'channel'> {
  /** Supervisory there, whatever its category is here. */
  readonly supervisory: boolean;
  /** When it was filed there: its clocks run from then (Regulation Article 8). */
  readonly filedAt: Date;
}

/** Where a report says no more than its class; the secretariat settles the kind when it verifies. */
const kindOfClass: Readonly<Record<ComplaintClass, ComplaintKind>> = {
  COMPLAINT: 'GRIEVANCE',
  ASPIRATION: 'SUGGESTION',
  INFORMATION_REQUEST: 'SUGGESTION',
};

/** A report of the national system becomes a complaint on the secretariat's desk (life cycle, first line: by LAPOR). */
export function receiveReport(
  { supervisory, filedAt, ...filing }: MirroredFiling,
  circumstances: {
    readonly id: string;
    readonly ticket: string;
    readonly category: VerifiedCategory | null;
  },
  { actor, at }: By,
): Decision {
  const stranger = mustBeSystem(actor);
  if (stranger) return stranger;
  const kind = filing.kind ?? (filing.category === null ? kindOfClass[filing.class] : null);
  const asked = { ...filing, kind, accusedAgencyId: null, channel: 'SP4N_LAPOR' as const };
  const decided = filed(asked, { ...circumstances, accused: null, reporterId: null }, at);
  if (isRefused(decided)) return decided;
  const { complaint } = decided;
  const received: Complaint = {
    ...complaint,
    // Asked for over there: over there alone it is lifted.
    identityHeldBy: heldByLapor(complaint.identityHeldBy, filing.identityHidden),
    complaintHeldBy: heldByLapor(complaint.complaintHeldBy, filing.complaintHidden),
    supervisory: complaint.supervisory || supervisory,
    filedAt: filedAt < at ? filedAt : at,
  };
  return { ...decided, complaint: received, step: stepOf('file', [null, received]) };
}

function heldByLapor(held: Complaint['identityHeldBy'], isHidden: boolean): Complaint['identityHeldBy'] {
  return heldToo(
    held.filter((holder) => holder !== 'REPORTER'),
    { LAPOR: isHidden },
  );
}
