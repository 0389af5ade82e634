import {
  flag,
  instant,
  listOf,
  nullable,
  oneOf,
  record,
  text,
  wholeNumber,
  withDefault,
  type Parsed,
} from './parse';
import { noticeKinds } from './notice-words';

/** Life-cycle states of a complaint (status laporan). */
export const complaintStates = [
  'SUBMITTED',
  'NEEDS_INFO',
  'VERIFIED',
  'FORWARDED',
  'IN_PROGRESS',
  'RESOLVED',
  'CLOSED',
  'ARCHIVED',
  'WITHDRAWN',
  'MERGED',
  'REFERRED',
] as const;

/**
 * The states in which a complaint without secrecy is public (service standard 2013, "Rahasia"; before it is
 * forwarded it is the reporter's and the secretariat's alone, and what was archived or withdrawn is not shown).
 */
export const publicStates = ['FORWARDED', 'IN_PROGRESS', 'RESOLVED', 'CLOSED'] as const;

/** Class (klasifikasi) as in SP4N-LAPOR!. */
export const complaintClasses = ['COMPLAINT', 'ASPIRATION', 'INFORMATION_REQUEST'] as const;

/** Kind (kategori) of Mayor's Regulation 45/2013, Article 3: the first three are supervisory. */
export const complaintKinds = [
  'SERVICE_OBSTRUCTION',
  'CORRUPTION',
  'STAFF_DISCIPLINE',
  'CRITICISM',
  'SUGGESTION',
  'GRIEVANCE',
] as const;

/** Channel of origin (asal pengaduan), Regulation Article 6 and the 2023 report, section II. */
export const complaintChannels = [
  'WEB',
  'MOBILE_APP',
  'SP4N_LAPOR',
  'EMAIL',
  'LETTER',
  'PHONE',
  'SMS',
  'SUGGESTION_BOX',
  'FACE_TO_FACE',
  'PUBLIC_MEETING',
  'RADIO',
  'MASS_MEDIA',
  'FACEBOOK',
  'TWITTER',
  'INSTAGRAM',
  'CALL_CENTRE_112',
  'PARTNER_APP',
] as const;

/** Sides of the procedure that can be the accused: the other one handles the complaint. */
export const accusedSides = ['INSPECTORATE', 'SECRETARIAT'] as const;

const complaintFacts = record({
  id: text,
  state: oneOf(...complaintStates),
  class: oneOf(...complaintClasses),
  kind: nullable(oneOf(...complaintKinds)),
  category: nullable(text),
  channel: oneOf(...complaintChannels),
  /** Supervisory complaints (berkadar pengawasan) are the Inspectorate's and never public. */
  supervisory: flag,
  /** Set when the people of this side are the accused, who then know of no such complaint. */
  accusedSide: withDefault(nullable(oneOf(...accusedSides)), null),
  complaintHidden: flag,
  identityHidden: flag,
  /** There was an appeal against one of its outcomes. */
  appealed: withDefault(flag, false),
  /** One waits for its decision now. */
  appealOpen: withDefault(flag, false),
  filedAt: instant,
  /** Agencies that hold a disposition now. */
  leadAgency: nullable(text),
  supportingAgencies: listOf(text),
});

/** What statistics and other listeners may know of a complaint: codes, flags and times. */
export type ComplaintFacts = Parsed<typeof complaintFacts>;

export const complaintEventTypes = [
  'ComplaintFiled',
  'InformationRequested',
  'InformationProvided',
  'ComplaintVerified',
  'ComplaintForwarded',
  'DispositionReturned',
  'DispositionAdvanced',
  'CoordinationChanged',
  'FollowUpPosted',
  'ComplaintResolved',
  'ComplaintClosed',
  'ComplaintReopened',
  'ComplaintWithdrawn',
  'ComplaintArchived',
  'ComplaintReferred',
  'ConductDecided',
  'SecrecyChanged',
  'ReporterErased',
  'AttachmentChanged',
  'NoticeIssued',
  'AgencyNoteWritten',
  'AnswerDraftMoved',
  'ReporterUnreachable',
  'ReporterChanged',
  'ComplaintMerged',
  'ComplaintUnmerged',
  'DuplicatesChanged',
  'AppealOpened',
  'AppealDismissed',
  'AppealUpheld',
  'AppealOverdue',
  /** At SP4N-LAPOR! its text or category was changed, or an entry of its thread edited or taken away. */
  'ComplaintRevised',
  'CommentWritten',
  /** A comment was held, hidden or let stand, or its writer is no more. */
  'CommentChanged',
  /** Somebody supports it, or does no more. */
  'SupportChanged',
] as const;

/** Events that change nothing of the complaint itself, and are for those whom they name. */
export const nudges: readonly (typeof complaintEventTypes)[number][] = [
  'NoticeIssued',
  'AgencyNoteWritten',
  'AnswerDraftMoved',
  'CommentWritten',
  'CommentChanged',
  'SupportChanged',
];

export function isNudge({ type }: { readonly type: (typeof complaintEventTypes)[number] }): boolean {
  return nudges.includes(type);
}

/** A desk that is told something: everybody of the role, in the agency when one is named. CITIZEN: one reporter. */
const issuedNotice = record({
  /** The letter: one notice, or several together. */
  letterId: text,
  role: oneOf('OFFICER', 'APPROVER', 'ADMIN', 'INSPECTOR', 'CITIZEN'),
  agencyId: nullable(text),
  /** Notices in the letter; the event names the first one's complaint. */
  count: wholeNumber,
  kind: withDefault(oneOf(...noticeKinds), 'CLOCK'),
  /** The reporter who is told, encrypted for the service that keeps accounts: nobody else reads who it is. */
  addressee: withDefault(nullable(text), null),
});
export type IssuedNotice = Parsed<typeof issuedNotice>;

export const parseComplaintEvent = record({
  id: text,
  type: oneOf(...complaintEventTypes),
  at: instant,
  /** The complaint as it is after the event. */
  complaint: complaintFacts,
  /** The thread entry written with this step, of whatever kind it is; null when none was. */
  followUpId: nullable(text),
  /**
   * Agencies newly disposed to, for `ComplaintForwarded` and `CoordinationChanged`; the agency that gave back, for
   * `DispositionReturned`; the one that could not reach the reporter, for `ReporterUnreachable`.
   */
  agencies: listOf(text),
  /** Who was told, for `NoticeIssued`, which changes nothing of the complaint. */
  notice: withDefault(nullable(issuedNotice), null),
  /** What was noted inside agencies, for `AgencyNoteWritten`, which changes nothing others see. */
  noteId: withDefault(nullable(text), null),
  /** What a citizen wrote beside it, for `CommentWritten` and `CommentChanged`, which change nothing of the complaint. */
  commentId: withDefault(nullable(text), null),
  /**
   * Accounts that may take the step a draft waits for now, for `AnswerDraftMoved`, which changes nothing others see;
   * those of the desk whom a `NoticeIssued` is for, everybody at it when there is none.
   */
  approvers: withDefault(listOf(text), []),
});

type Told = Parsed<typeof parseComplaintEvent>;
/** What older events do not have. */
type Later = 'notice' | 'noteId' | 'commentId' | 'approvers';
export type ComplaintEvent = Omit<Told, Later> & Partial<Pick<Told, Later>>;
