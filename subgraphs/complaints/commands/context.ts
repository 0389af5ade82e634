import type { Actor } from '../../../platform/domain/actor';
import type { Clock } from '../../../platform/domain/clock';
import type { TokenPurpose } from '../../../platform/runtime/auth/signed-token';
import type { Refused } from '../../../platform/domain/refusal';
import type { SigningKeys } from '../../../platform/runtime/auth/signing-keys';
import type { FileStorage } from '../../../platform/runtime/files/file-storage';
import type { Attempts } from '../../../platform/runtime/throttle/attempts';
import type { AttachmentReading } from '../store/attachments/attachment-reading';
import type { AttachmentStore } from '../store/attachments/attachment-store';
import type { Clocks } from '../store/clocks/clocks';
import type { ComplaintStore } from '../store/complaint-store';
import type { Directory } from '../store/directory';
import type { ApprovalStore } from '../store/approval/approval-store';
import type { NoteStore } from '../store/coordination/note-store';
import type { UnlockStore } from '../store/unlock-store';
import type { MailedReplies } from '../store/mailed/mailed-replies';
import type { OfflineReporters } from '../store/intake/offline-reporters';
import type { Receipts } from '../store/intake/receipts';
import type { RevealLog } from '../store/intake/reveal-log';
import type { TrackingStore } from '../store/intake/tracking-store';
import type { MirrorReading } from '../store/mirror/mirror-reading';
import type { MirrorStore } from '../store/mirror/mirror-store';
import type { MergeStore } from '../store/merge/merge-store';
import type { NoticeReading } from '../store/escalation/notice-reading';
import type { AnswerTemplates } from '../store/answers/answer-templates';
import type { RecordStore } from '../store/records/record-store';
import type { RecordVerifying } from '../store/records/record-verifying';
import type { CommentReading } from '../store/support/comment-reading';
import type { CommentStore } from '../store/support/comment-store';
import type { DigestStore } from '../store/support/digest-store';
import type { JoinedIn } from '../store/support/joined-in';
import type { SupportStore } from '../store/support/support-store';
import type { RefusalCode } from '../domain/refusals';
import type { VisibleComplaint } from '../domain/visibility';

/** What every command works with. */
export interface ComplaintsContext {
  readonly complaints: ComplaintStore;
  /** The access log of hidden identities. */
  readonly unlocks: UnlockStore;
  /** Local copies of agencies, categories and of who may file; fed by events. */
  readonly directory: Directory;
  /** Deadlines, service standards, and how calendars are worked in. */
  readonly clocks: Clocks;
  /** What was told to the desks of staff. */
  readonly notices: NoticeReading;
  /** Drafts of answers in approval chains. */
  readonly approvals: ApprovalStore;
  /** Notes inside agencies and to the lead. */
  readonly notes: NoteStore;
  /** Reporters without account, and how they are known by their receipt. */
  readonly reporters: OfflineReporters;
  readonly tracking: TrackingStore;
  /** Receipts to print. */
  readonly receipts: Receipts;
  /** Who was shown their data. */
  readonly revealLog: RevealLog;
  /** Signs the short stay of one who tracks a complaint. */
  readonly trackingTokens: { readonly tokens: TokenPurpose; readonly seconds: number };
  /** Answers that come by e-mail, and the keys of the addresses they are sent to. */
  readonly mailed: MailedReplies;
  readonly replyKeys: SigningKeys;
  /** Who was merged into whom. */
  readonly merges: MergeStore;
  /** Working days in which an appeal is decided. */
  readonly appealDays: number;
  /** Records of complaints: forms, invitations, minutes, reports. */
  readonly records: RecordStore;
  /** Whether a printed record is real. */
  readonly recordVerifying: RecordVerifying;
  /** Answers that agencies give often. */
  readonly answers: AnswerTemplates;
  /** What other citizens do beside a complaint, how often they may, and how desks are told. */
  readonly supports: SupportStore;
  readonly comments: CommentStore;
  readonly commentReading: CommentReading;
  readonly joinedIn: JoinedIn;
  readonly digests: DigestStore;
  readonly attempts: Attempts;
  /** Files on their way, and files as one viewer may see them. */
  readonly attachments: AttachmentStore;
  readonly attachmentReading: AttachmentReading;
  /** Where files are kept, and how long one may be. */
  readonly files: FileStorage;
  readonly fileBytes: number;
  /** What links to files are signed with. */
  readonly ticketKeys: SigningKeys;
  /** What comes from SP4N-LAPOR!, and what goes there. */
  readonly mirror: MirrorStore;
  readonly mirrorReading: MirrorReading;
  readonly clock: Clock;
}

/**
 * The complaint as the one who acted sees it afterwards, or why nothing was changed. Null: it was changed, and
 * is out of this one's sight now, as after an agency gave it back.
 */
export type CommandResult = VisibleComplaint | null | Refused<RefusalCode>;

export type Command<Input> = (
  context: ComplaintsContext,
  actor: Actor,
  input: Input,
) => Promise<CommandResult>;
