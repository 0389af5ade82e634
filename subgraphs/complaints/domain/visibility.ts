import { worksForAgency, type Actor } from '../../../platform/domain/actor';
import { publicStates } from '../../../schema/events/complaint-events';
import { masked, maskedOrNull } from './conduct/mask-text';
import { currentDispositions, isReporter, type Complaint, type Disposition, type Place } from './complaint';
import { untouched } from './coordination/handling';
import { heldBy, isShareOf } from './coordination/share';
import type { AccusedSide } from './secrecy/accused';

/**
 * Who sees what (service standard 2013, "Rahasia"; Regulation Article 4(1)): the one policy of every list,
 * count, search, look-up, entity and subscription. What a viewer may not see is as if it did not exist.
 */

/** One reason to see a complaint. The store says the same in SQL; a test holds both against each other. */
export type Clause =
  /** The hub itself sees every complaint. */
  | { readonly sees: 'EVERYTHING' }
  /** The secretariat sees every complaint that does not accuse it. */
  | { readonly sees: 'NOT_ACCUSING'; readonly side: AccusedSide }
  /** Anyone sees open complaints in public states. */
  | { readonly sees: 'PUBLIC' }
  /** A reporter sees what he or she filed. */
  | { readonly sees: 'OWN'; readonly accountId: string }
  /**
   * An agency sees what is disposed to it, from disposition until it gives it back, unless its people are the
   * accused; who is bound to a unit sees what lies with that unit or below it.
   */
  | { readonly sees: 'DISPOSED'; readonly agencyId: string; readonly unitId: string | null }
  /** The Inspectorate sees every supervisory complaint that does not accuse it. */
  | { readonly sees: 'SUPERVISORY' };

/** Everything a viewer may see: a complaint is visible when one clause holds. */
export function sightOf(viewer: Actor): readonly Clause[] {
  if (viewer.role === 'SYSTEM') return [{ sees: 'EVERYTHING' }];
  if (viewer.role === 'ADMIN') return [{ sees: 'NOT_ACCUSING', side: 'SECRETARIAT' }];
  return [
    { sees: 'PUBLIC' },
    ...(viewer.accountId === null ? [] : [{ sees: 'OWN', accountId: viewer.accountId } as const]),
    ...(worksForAgency(viewer) ? [disposedTo(viewer)] : []),
    ...(viewer.role === 'INSPECTOR' ? [{ sees: 'SUPERVISORY' } as const] : []),
  ];
}

function disposedTo({ agencyId, unitId = null }: Actor & { agencyId: string }): Clause {
  return { sees: 'DISPOSED', agencyId, unitId };
}

const isPublicState: ReadonlySet<string> = new Set(publicStates);

export function isPublic(complaint: Pick<Complaint, 'state' | 'complaintHidden' | 'supervisory'>): boolean {
  return isPublicState.has(complaint.state) && !complaint.complaintHidden && !complaint.supervisory;
}

/**
 * Whom a thread entry or a line of history is for. What is written while the complaint is not public was not
 * meant for the public, and stays the parties' when the complaint becomes public later.
 */
export function audienceOf(complaint: Complaint): 'PUBLIC' | 'PARTIES' {
  return isPublic(complaint) ? 'PUBLIC' : 'PARTIES';
}

/** A grievance about an agency is for that agency to answer; an accusation of its people is not. */
function isAccused(complaint: KnownComplaint, agencyId: string): boolean {
  return complaint.supervisory && complaint.accusedAgencyId === agencyId;
}

function holds(clause: Clause, complaint: KnownComplaint): boolean {
  switch (clause.sees) {
    case 'EVERYTHING':
      return true;
    case 'PUBLIC':
      return isPublic(complaint);
    case 'OWN':
      return isReporter(complaint, clause.accountId);
    case 'NOT_ACCUSING':
      return complaint.accusedSide !== clause.side;
    case 'DISPOSED':
      return (
        currentDispositions(complaint).some(
          (held) => held.agencyId === clause.agencyId && isShareOf(clause.unitId, held),
        ) && !isAccused(complaint, clause.agencyId)
      );
    case 'SUPERVISORY':
      return complaint.supervisory && complaint.accusedSide !== 'INSPECTORATE';
  }
}

declare const seen: unique symbol;

/** A complaint whose long text may not have been read: lists leave it to who asks for it. */
export interface KnownComplaint extends Omit<Complaint, 'body'> {
  readonly body: string | null;
}

/**
 * A complaint as one viewer may see it, with what is not for this viewer already taken out. Only `seenBy`
 * makes one, and presenters take nothing else: presenting an unchecked complaint does not compile.
 */
export interface VisibleComplaint extends Omit<KnownComplaint, 'reporterId' | 'dispositions'> {
  readonly [seen]: true;
  /** The reporter, unless the identity is hidden from this viewer. */
  readonly reporterId: string | null;
  /** Dispositions that hold; past ones only for a party. */
  readonly dispositions: Complaint['dispositions'];
  /** Reporter, secretariat, agency concerned or Inspectorate: sees the whole thread and the reasons. */
  readonly isParty: boolean;
  readonly isOwn: boolean;
}

/** Whether the viewer may see the complaint at all. */
export function isSeenBy(viewer: Actor, complaint: KnownComplaint): boolean {
  return sightOf(viewer).some((clause) => holds(clause, complaint));
}

/** The complaint as the viewer may see it; null is "as if it did not exist". */
export function seenBy(viewer: Actor, complaint: KnownComplaint): VisibleComplaint | null {
  if (!isSeenBy(viewer, complaint)) return null;
  const isParty = sightOf(viewer).some((clause) => clause.sees !== 'PUBLIC' && holds(clause, complaint));
  const dispositions: readonly Disposition[] = isParty
    ? complaint.dispositions.map((disposition) => shownTo(viewer, disposition))
    : currentDispositions(complaint).map((disposition) => ({ ...disposition, ...untouched }));
  return {
    ...complaint,
    reporterId: seesIdentity(viewer, complaint) ? complaint.reporterId : null,
    // Who asked for secrecy, and who is accused of what, is between the parties.
    identityHeldBy: isParty ? complaint.identityHeldBy : [],
    complaintHeldBy: isParty ? complaint.complaintHeldBy : [],
    accusedAgencyId: isParty ? complaint.accusedAgencyId : null,
    // What names a person or leads to one is for those who handle the complaint (service standard 2013, "Rahasia").
    // Looked for when it is read: most of what is loaded never is.
    get topic() {
      return isParty ? complaint.topic : masked(complaint.topic);
    },
    get body() {
      return isParty ? complaint.body : maskedOrNull(complaint.body);
    },
    get outcomeReason() {
      return isParty ? complaint.outcomeReason : maskedOrNull(complaint.outcomeReason);
    },
    get place() {
      return isParty ? complaint.place : publicPlace(complaint.place);
    },
    // What was merged into it, and who appeals, is between the parties too.
    ...(isParty ? {} : { inherited: [], appealCount: 0 }),
    appeal: isParty || isAtDesk(viewer, complaint.appeal) ? complaint.appeal : null,
    dispositions,
    isParty,
    isOwn: isReporter(complaint, viewer.accountId),
  } as VisibleComplaint;
}

/** Decides the appeal, also without being a party: the Inspectorate, of an outcome of the secretariat. */
function isAtDesk(viewer: Actor, appeal: Complaint['appeal']): boolean {
  if (appeal?.desk.role !== viewer.role) return false;
  return appeal.desk.agencyId === null || appeal.desk.agencyId === viewer.agencyId;
}

/**
 * A hidden identity is known to the reporter, the secretariat and, for supervisory ones, the Inspectorate; to the
 * staff of an agency that holds the complaint while it is unlocked for that agency.
 */
function seesIdentity(viewer: Actor, complaint: KnownComplaint): boolean {
  if (!complaint.identityHidden) return true;
  if (viewer.role === 'ADMIN' || viewer.role === 'SYSTEM') return true;
  if (isReporter(complaint, viewer.accountId)) return true;
  if (viewer.role === 'INSPECTOR' && complaint.supervisory) return true;
  return (
    worksForAgency(viewer) &&
    heldBy(viewer, complaint) !== null &&
    complaint.unlockedFor.includes(viewer.agencyId)
  );
}

/** Where a complaint lies inside an agency is for that agency and the secretariat. */
function shownTo(viewer: Actor, disposition: Disposition): Disposition {
  const isOwn = worksForAgency(viewer) && viewer.agencyId === disposition.agencyId;
  const seesInside = isOwn || viewer.role === 'ADMIN' || viewer.role === 'SYSTEM';
  return seesInside ? disposition : { ...disposition, unitPath: null };
}

/** The point to three decimals of a degree, about 100 m; words masked. */
function publicPlace(place: Place): Place {
  const rounded = (degrees: number | null) => (degrees === null ? null : Math.round(degrees * 1000) / 1000);
  return {
    address: maskedOrNull(place.address),
    ward: maskedOrNull(place.ward),
    latitude: rounded(place.latitude),
    longitude: rounded(place.longitude),
  };
}
