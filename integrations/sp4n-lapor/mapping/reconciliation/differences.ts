import type { complaintStates } from '../../../../schema/events/complaint-events';
import { decideState } from '../conflicts/state-conflict';
import { hidesMore, type Secrecy } from '../secrecy';
import { canBeTold, laporStatusOf, type LaporStatus } from '../states';

type HubState = (typeof complaintStates)[number];

/** A complaint of ours that is or should be over there. */
export interface MirroredHere {
  readonly complaintId: string;
  readonly ticket: string;
  /** Null: it has not been told of over there. */
  readonly trackingId: number | null;
  readonly state: HubState;
  readonly changedAt: Date;
  readonly secrecy: Secrecy;
  /** The last state of ours that was told, and of theirs that was seen. */
  readonly agreed: { readonly state: HubState | null; readonly status: LaporStatus | null };
  /** Entries over there that we know, taken from there or posted by us; those taken away are not among them. */
  readonly items: readonly { readonly remoteId: number; readonly ours: boolean }[];
  /** Steps that wait for this complaint: what differs may be on its way. */
  readonly waiting: number;
  /** Its report is with another institution, which a person knows: nothing of it is compared, but its number is ours. */
  readonly elsewhere: boolean;
  /** It may not be there any more: whether all of it is hidden is all that is compared. */
  readonly takenBack: boolean;
}

/** A report of the city as it stands over there. */
export interface ReportThere {
  readonly trackingId: number;
  /** Our number at the end of its text. */
  readonly ticket: string | null;
  readonly status: LaporStatus | null;
  readonly statusRaw: string;
  readonly changedAt: Date;
  readonly secrecy: Secrecy;
  readonly itemIds: readonly number[];
  /** False: it was sent on to another institution. */
  readonly atTheCity: boolean;
  readonly institutionId: number | null;
}

/** What can differ, and what is done about it. */
export const differenceKinds = {
  NOT_LINKED: 'RECEIVE',
  LINK_LOST: 'LINK',
  NOT_SENT: 'SEND',
  GONE_THERE: 'REPORT',
  SENT_ON: 'MARK',
  LINKED_TWICE: 'REPORT',
  STATE_OLD_HERE: 'RECEIVE',
  STATE_OLD_THERE: 'TELL_STATE',
  STATE_STUCK: 'REPORT',
  STATE_UNKNOWN: 'REPORT',
  LESS_SECRET_HERE: 'RECEIVE',
  LESS_SECRET_THERE: 'TELL_SECRECY',
  ITEM_MISSING_HERE: 'RECEIVE',
  ITEM_GONE_THERE: 'RECEIVE',
  OWN_ITEM_GONE_THERE: 'REPORT',
} as const;
export type DifferenceKind = keyof typeof differenceKinds;
export const differenceNames = Object.keys(differenceKinds) as DifferenceKind[];

/**
 * RECEIVE takes the report in as if it had just been told; LINK writes the pair into the link table; SEND, TELL_STATE and
 * TELL_SECRECY plan a delivery; MARK remembers where it is now, and tells a person once; REPORT leaves it to a person.
 */
export type Repair = (typeof differenceKinds)[DifferenceKind];

export interface Difference {
  readonly kind: DifferenceKind;
  readonly complaintId: string | null;
  readonly trackingId: number | null;
  /** Here and there, in words of both systems; never a text of anybody. */
  readonly here: string | null;
  readonly there: string | null;
  /** Deliveries wait for this complaint: nothing is repaired before they are through. */
  readonly onItsWay: boolean;
}

/** Everything in which both sides differ now, in the order of our list, then of theirs. */
export function differences(
  here: readonly MirroredHere[],
  there: readonly ReportThere[],
  now: Date,
): readonly Difference[] {
  const reports = new Map(there.map((report) => [report.trackingId, report]));
  const byTicket = new Map(there.flatMap((report) => (report.ticket ? [[report.ticket, report]] : [])));
  const linked = new Set(here.flatMap(({ trackingId }) => trackingId ?? []));
  const tickets = new Set(here.map(({ ticket }) => ticket));
  const ofOurs = here.flatMap((ours) => {
    if (ours.elsewhere) return [];
    if (ours.trackingId !== null) {
      const theirs = reports.get(ours.trackingId);
      return theirs ? between(ours, theirs, now) : [of('GONE_THERE', ours, null)];
    }
    const found = byTicket.get(ours.ticket);
    return [found ? of('LINK_LOST', ours, found) : of('NOT_SENT', ours, null)];
  });
  const ofTheirs = there.flatMap((theirs) => {
    if (linked.has(theirs.trackingId) || !theirs.atTheCity) return [];
    if (theirs.ticket === null) return [of('NOT_LINKED', null, theirs)];
    const pair = here.find(({ ticket }) => ticket === theirs.ticket);
    // Two reports over there carry the number of one complaint: a repeated call filed it twice.
    if (pair && (pair.trackingId !== null || byTicket.get(theirs.ticket) !== theirs))
      return [{ ...of('LINKED_TWICE', pair, theirs), trackingId: theirs.trackingId }];
    return tickets.has(theirs.ticket) ? [] : [of('NOT_LINKED', null, theirs)];
  });
  return [...ofOurs, ...ofTheirs];
}

function between(ours: MirroredHere, theirs: ReportThere, now: Date): readonly Difference[] {
  const kinds: Difference[] = [];
  if (hidesMore(theirs.secrecy, ours.secrecy)) kinds.push(of('LESS_SECRET_HERE', ours, theirs, inWords));
  if (hidesMore(ours.secrecy, theirs.secrecy)) kinds.push(of('LESS_SECRET_THERE', ours, theirs, inWords));
  if (ours.takenBack) return kinds;
  const state = stateKind(ours, theirs, now);
  if (state) kinds.push(of(state, ours, theirs));
  const known = new Set(ours.items.map(({ remoteId }) => remoteId));
  const shown = new Set(theirs.itemIds);
  for (const id of theirs.itemIds) {
    if (!known.has(id))
      kinds.push({ ...of('ITEM_MISSING_HERE', ours, theirs), here: null, there: String(id) });
  }
  for (const item of ours.items) {
    if (shown.has(item.remoteId)) continue;
    const kind = item.ours ? 'OWN_ITEM_GONE_THERE' : 'ITEM_GONE_THERE';
    kinds.push({ ...of(kind, ours, theirs), here: String(item.remoteId), there: null });
  }
  return kinds;
}

function stateKind(ours: MirroredHere, theirs: ReportThere, now: Date): DifferenceKind | null {
  if (!theirs.atTheCity) return ours.state === 'REFERRED' ? null : 'SENT_ON';
  const verdict = decideState({
    ours: { state: ours.state, at: ours.changedAt, complaintHidden: ours.secrecy.complaintHidden },
    theirs: { status: theirs.status, at: theirs.changedAt },
    agreed: ours.agreed,
    toldAt: now,
  });
  if (verdict.why === 'UNKNOWN_STATE') return 'STATE_UNKNOWN';
  if (verdict.wins === 'BOTH') return null;
  if (verdict.moveTo) return 'STATE_OLD_HERE';
  return verdict.tell && canBeTold(verdict.tell) ? 'STATE_OLD_THERE' : 'STATE_STUCK';
}

/** Whether a person has to look, or a repair is known. */
export function repairOf({ kind, onItsWay }: Difference): Repair | 'WAIT' {
  const repair = differenceKinds[kind];
  return onItsWay && repair !== 'RECEIVE' && repair !== 'REPORT' ? 'WAIT' : repair;
}

type Words = (side: { readonly secrecy: Secrecy }) => string;

function of(
  kind: DifferenceKind,
  ...[ours, theirs, words = null]: [MirroredHere | null, ReportThere | null, (Words | null)?]
): Difference {
  return {
    kind,
    complaintId: ours?.complaintId ?? null,
    trackingId: ours?.trackingId ?? theirs?.trackingId ?? null,
    here: ours && (words ? words(ours) : `${ours.state} (${laporStatusOf[ours.state] ?? 'REFERRED'})`),
    there: theirs && (words ? words(theirs) : theirs.statusRaw),
    onItsWay: (ours?.waiting ?? 0) > 0,
  };
}

const inWords: Words = ({ secrecy }) =>
  [secrecy.identityHidden ? 'anonim' : '', secrecy.complaintHidden ? 'rahasia' : '']
    .filter(Boolean)
    .join(', ') || 'terbuka';
