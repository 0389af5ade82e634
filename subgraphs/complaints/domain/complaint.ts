import type {
  complaintChannels,
  complaintClasses,
  complaintKinds,
  complaintStates,
} from '../../../schema/events/complaint-events';
import type { Appeal } from './appeal/appeal';
import type { DueTimes } from './clocks/due-times';
import type { Handling } from './coordination/handling';
import type { InheritedClock, Merged } from './merge/merged';
import type { Accused } from './secrecy/accused';
import type { SecrecyHolder } from './secrecy/holders';
import type { StandardKey } from './standards/service-standard';

export type ComplaintState = (typeof complaintStates)[number];
export type ComplaintClass = (typeof complaintClasses)[number];
export type ComplaintKind = (typeof complaintKinds)[number];
export type ComplaintChannel = (typeof complaintChannels)[number];

/** Where it happened (lokasi). The exact point is for those who handle the complaint. */
export interface Place {
  readonly address: string | null;
  /** WGS 84, degrees. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Name of the kelurahan or desa, as the reporter gave it. */
  readonly ward: string | null;
}

export type DispositionRole = 'LEAD' | 'SUPPORTING';

/** A complaint handed to one agency (disposisi). */
export interface Disposition extends Handling {
  readonly agencyId: string;
  /** The agency's name on the day it was handed over; a later renaming does not reach back. */
  readonly agencyName: string;
  readonly role: DispositionRole;
  readonly issuedAt: Date;
  /** Set when the agency gave it back or the secretariat took it back. */
  readonly endedAt: Date | null;
  readonly ending: 'RETURNED' | 'RECALLED' | null;
}

/** Honest outcomes of handling (hasil tindak lanjut). */
export const outcomes = ['DONE', 'PARTLY_DONE', 'NOT_POSSIBLE', 'REFERRED'] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * Reasons to archive, service standard 2013, sections 6b and "Ruang Lingkup"; Regulation Article 11(3). NO_ANSWER is
 * the hub's own, for a question that nobody answered in time; AT_LAPOR was archived at SP4N-LAPOR!.
 */
export const archiveReasons = [
  'ILLOGICAL',
  'OUTSIDE_POWERS',
  'PROHIBITED',
  'IRRESPONSIBLE',
  'SPAM',
  'NO_ANSWER',
  'AT_LAPOR',
] as const;
export type ArchiveReason = (typeof archiveReasons)[number];

/** A complaint (pengaduan) as the rules see it, with the standard it was filed under and when what is due. */
export interface Complaint extends Accused, StandardKey, DueTimes {
  readonly id: string;
  /** Public number; says nothing about any other complaint's number. */
  readonly ticket: string;
  readonly class: ComplaintClass;
  readonly kind: ComplaintKind | null;
  /** Category code, such as `INFRA.JALAN`. */
  readonly category: string | null;
  readonly topic: string;
  readonly body: string;
  readonly place: Place;
  /** Local day of the incident, `YYYY-MM-DD`. */
  readonly incidentDate: string | null;
  readonly channel: ComplaintChannel;
  /** Null when nobody can be reached any more. */
  readonly reporterId: string | null;
  readonly identityHidden: boolean;
  readonly complaintHidden: boolean;
  /** Who asked for each secrecy; it lasts while anybody does. */
  readonly identityHeldBy: readonly SecrecyHolder[];
  readonly complaintHeldBy: readonly SecrecyHolder[];
  /** Agencies to which the hidden identity is unlocked at the moment the complaint was read. */
  readonly unlockedFor: readonly string[];
  /** Supervisory (berkadar pengawasan): the Inspectorate's, Regulation Article 4(1). */
  readonly supervisory: boolean;
  readonly state: ComplaintState;
  readonly dispositions: readonly Disposition[];
  readonly filedAt: Date;
  readonly changedAt: Date;
  /** First time it was forwarded. */
  readonly forwardedAt: Date | null;
  readonly outcome: Outcome | null;
  readonly outcomeReason: string | null;
  readonly resolvedAt: Date | null;
  readonly closedAt: Date | null;
  /** 1 (bad) to 5 (good), by the reporter. */
  readonly rating: number | null;
  readonly archiveReason: ArchiveReason | null;
  /** Outside the powers of the city: who has them, by name. */
  readonly referredTo: string | null;
  /** An emergency (darurat) that came by the call centre 112. */
  readonly emergency: boolean;
  /** Set while it is handled as part of another complaint. */
  readonly merged: Merged | null;
  /** Clocks of the complaints that were merged into this one. */
  readonly inherited: readonly InheritedClock[];
  /** The appeal against the outcome it has, or had last. */
  readonly appeal: Appeal | null;
  /** Appeals against all of its outcomes. */
  readonly appealCount: number;
}

/** Supervisory kinds, Regulation Article 3: service obstruction, corruption and staff discipline. */
const supervisoryKinds: ReadonlySet<ComplaintKind> = new Set([
  'SERVICE_OBSTRUCTION',
  'CORRUPTION',
  'STAFF_DISCIPLINE',
]);

export function isSupervisoryKind(kind: ComplaintKind | null): boolean {
  return kind !== null && supervisoryKinds.has(kind);
}

/** Dispositions that hold now. */
export function currentDispositions(complaint: Pick<Complaint, 'dispositions'>): readonly Disposition[] {
  return complaint.dispositions.filter(({ endedAt }) => endedAt === null);
}

export function leadOf(complaint: Pick<Complaint, 'dispositions'>): Disposition | null {
  return currentDispositions(complaint).find(({ role }) => role === 'LEAD') ?? null;
}

export function holdsDisposition(complaint: Complaint, agencyId: string | null): boolean {
  return agencyId !== null && currentDispositions(complaint).some((held) => held.agencyId === agencyId);
}

export function isReporter(complaint: Pick<Complaint, 'reporterId'>, accountId: string | null): boolean {
  return accountId !== null && complaint.reporterId === accountId;
}
