import type { ChainStep } from '../approval/draft';
import type { RecordKind } from './record-kind';

/** One who is named in a record: personal data, kept apart from the text so that they can be erased. */
export interface RecordPerson {
  readonly part: PersonPart;
  /** Null when the form leaves a line to fill in, or once erased. */
  readonly name: string | null;
  /** Office or function (jabatan). */
  readonly position: string | null;
  /** Agency, banjar or company (instansi). */
  readonly institution: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** Civil-service number (NIP) of one who signs. */
  readonly serviceNumber: string | null;
  /** What one who signs does. */
  readonly step: SigningStep | null;
}

/** A person of a record as it is kept. */
export interface KeptPerson extends RecordPerson {
  readonly id: string;
  readonly erasedAt: Date | null;
}

export const personParts = ['REPORTER', 'ADDRESSEE', 'ATTENDEE', 'SIGNER'] as const;
/** What somebody is in a record. */
export type PersonPart = (typeof personParts)[number];

export const signingSteps = ['PREPARES', 'CHECKS', 'SIGNS', 'NOTES'] as const;
/**
 * Procedure of the licensing office: an officer prepares, the section head checks and initials, the division head
 * signs, secretary and head take note.
 */
export type SigningStep = (typeof signingSteps)[number];

export interface RecordSection {
  /** Null for text without a heading. */
  readonly heading: string | null;
  readonly text: string;
}

export const actionProgresses = ['PLANNED', 'UNDER_WAY', 'DONE'] as const;
export type ActionProgress = (typeof actionProgresses)[number];

/** One line of a corrective-action form. */
export interface CorrectiveAction {
  readonly finding: string;
  readonly cause: string | null;
  readonly action: string;
  /** By office, not by name. */
  readonly responsible: string | null;
  /** Local day, `YYYY-MM-DD`. */
  readonly dueDay: string | null;
  readonly progress: ActionProgress;
}

/** A meeting or a visit to the site. */
export interface RecordEvent {
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly venue: string | null;
  readonly agenda: string | null;
}

/** What a record says, but for the people it names. */
export interface RecordContent {
  /** Perihal. */
  readonly subject: string;
  /** Segera. */
  readonly urgent: boolean;
  /** Lampiran. */
  readonly enclosure: string | null;
  readonly sections: readonly RecordSection[];
  readonly event: RecordEvent | null;
  readonly actions: readonly CorrectiveAction[];
  /** Tembusan. */
  readonly copies: readonly string[];
  /** Addressed to the reporter too, through the hub, whoever that is. */
  readonly toReporter: boolean;
  /** Whether the reporter could be reached; null when that was not tried. */
  readonly reporterReached: boolean | null;
  /** The place at which it is signed. */
  readonly place: string;
}

/** What a record is to say. */
export interface RecordDraft {
  readonly content: RecordContent;
  readonly people: readonly RecordPerson[];
}

/** What somebody in the approval chain of the agency did to one version. */
export interface RecordApproval {
  /** Place of the step in the chain, and among the steps of its kind, from 0. */
  readonly step: number;
  readonly ordinal: number;
  readonly kind: ChainStep['kind'];
  readonly title: string;
  readonly byAccountId: string;
  /** The member for whom a delegate acted (atas nama, a.n.). */
  readonly onBehalfOf: string | null;
  readonly at: Date;
}

/** One edit of a record; each is kept. */
export interface RecordVersion {
  readonly version: number;
  readonly content: RecordContent;
  readonly people: readonly KeptPerson[];
  readonly madeAt: Date;
  /** Who wrote it; nobody initials or signs an own version. */
  readonly madeBy: string | null;
  /** Oldest first; none of another version. */
  readonly approvals: readonly RecordApproval[];
  /** From then on it never changes; a correction is another version. */
  readonly finalisedAt: Date | null;
  /** SHA-256 of what was finalised, hexadecimal. */
  readonly fingerprint: string | null;
  /** What the QR code asks for; cannot be guessed. */
  readonly verifyCode: string | null;
}

/** A record of a complaint (procedure of the licensing office; annex of Regulation 45/2013). */
export interface ComplaintRecord {
  readonly id: string;
  readonly complaintId: string;
  /** The agency that keeps it, by the name of that day. */
  readonly agencyId: string;
  readonly agencyName: string;
  /** What stands below that name at the head of its letters, as of that day; empty when nobody said. */
  readonly letterhead: readonly string[];
  readonly kind: RecordKind;
  /** Klasifikasi surat, the first part of its number. */
  readonly classification: string;
  /** Given when it is first finalised; a correction keeps it. */
  readonly number: string | null;
  readonly createdAt: Date;
  /** When the agency let the reporter have it; null while not. */
  readonly releasedAt: Date | null;
  /** Oldest first; never empty. */
  readonly versions: readonly RecordVersion[];
}

export function newestVersion(record: ComplaintRecord): RecordVersion {
  const newest = record.versions.at(-1);
  if (!newest) throw new Error('a record without a version');
  return newest;
}

/** The version that is in force; null before the first is finalised. */
export function versionInForce(record: ComplaintRecord): RecordVersion | null {
  return record.versions.findLast(({ finalisedAt }) => finalisedAt !== null) ?? null;
}
