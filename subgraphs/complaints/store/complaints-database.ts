import type { Database } from '../../../platform/runtime/database/database';
import { openDatabase } from '../../../platform/runtime/database/open-database';
import { CursorRecord } from '../../../platform/runtime/events/cursor-record.entity';
import { EventRecord } from '../../../platform/runtime/events/event-record.entity';
import { EventTables1767225600000 } from '../../../platform/runtime/events/event-tables.migration';
import { JobTables1767225600150 } from '../../../platform/runtime/jobs/job-tables.migration';
import { ScheduledJobRecord } from '../../../platform/runtime/jobs/scheduled-job.entity';
import { AttemptRecord } from '../../../platform/runtime/throttle/attempt-record.entity';
import { AgencyCopy } from './agency-copy.entity';
import { CategoryCopy } from './category-copy.entity';
import { CalendarCopy } from './clocks/calendar-copy.entity';
import { ClockVerdictRecord } from './clocks/clock-verdict.entity';
import { HolidayCopy } from './clocks/holiday-copy.entity';
import { RecomputeRecord } from './clocks/recompute.entity';
import { ServiceStandardRecord } from './clocks/service-standard.entity';
import { ComplaintRecord } from './complaint.entity';
import { DispositionRecord } from './disposition.entity';
import { NoticeRecord } from './escalation/notice.entity';
import { HistoryLineRecord } from './history-line.entity';
import { CreateComplaints1767225600400 } from './migrations/1767225600400-create-complaints';
import { RunClocks1767225600500 } from './migrations/1767225600500-run-clocks';
import { KeepSecrecy1767225600600 } from './migrations/1767225600600-keep-secrecy';
import { IdentityAccessRecord } from './identity-access.entity';
import { ConductFlagRecord } from './conduct/conduct-flag.entity';
import { ProhibitedWordRecord } from './conduct/prohibited-word.entity';
import { JudgeConduct1767225600710 } from './migrations/1767225600710-judge-conduct';
import { WatchConduct1767225600700 } from './migrations/1767225600700-watch-conduct';
import { Escalate1767225600800 } from './migrations/1767225600800-escalate';
import { CoordinateAgencies1767225760001 } from './migrations/1767225760001-coordinate-agencies';
import { ApproveAnswers1767225760002 } from './migrations/1767225760002-approve-answers';
import { AnswerDraftRecord, DelegationRecord, StaffCopy } from './approval/approval-rows.entity';
import { AgencyNoteRecord } from './coordination/agency-note.entity';
import { TakeInMergeAndAppeal1767225750001 } from './migrations/1767225750001-take-in-merge-and-appeal';
import { OfflineReporterRecord } from './intake/offline-reporter.entity';
import { ReporterRevealRecord } from './intake/reporter-reveal.entity';
import { SearchTexts1767225740001 } from './migrations/1767225740001-search-texts';
import { ErasedAccountRecord } from './erasure/erased-account.entity';
import { ForgetReporters1767225710002 } from './migrations/1767225710002-forget-reporters';
import { AnswerTemplateCopy } from './answers/answer-template-copy.entity';
import { OfferAnswers1767225770002 } from './migrations/1767225770002-offer-answers';
import { ChangeSearchInPlace1767225780001 } from './migrations/1767225780001-change-search-in-place';
import { DropMaskedText1767225780002 } from './migrations/1767225780002-drop-masked-text';
import { KeepRecords1767225770001 } from './migrations/1767225770001-keep-records';
import { RecordCounterRow, RecordPersonRow, RecordRow, RecordVersionRow } from './records/record-rows.entity';
import { PrintLetterheads1767225800005 } from './migrations/1767225800005-print-letterheads';
import { ApproveRecords1767225800003 } from './migrations/1767225800003-approve-records';
import { RecordApprovalRow } from './records/record-approval.entity';
import { EndOldSilences1767225800002 } from './migrations/1767225800002-end-old-silences';
import { AttachmentRecord } from './attachments/attachment.entity';
import { KeepAttachments1767225730001 } from './migrations/1767225730001-keep-attachments';
import { TellReporters1767225700002 } from './migrations/1767225700002-tell-reporters';
import { NameAttempts1767225820001 } from './migrations/1767225820001-name-attempts';
import { SupportAndComment1767225820002 } from './migrations/1767225820002-support-and-comment';
import {
  CommentRecord,
  CommentReportRecord,
  DigestRecord,
  SupportRecord,
} from './support/support-rows.entity';
import { NoticeReceiverRecord } from './notices/notice-receiver.entity';
import { ReporterNoticeRecord } from './notices/reporter-notice.entity';
import { NameReceiversOfNotices1767225880001 } from './migrations/1767225880001-name-receivers-of-notices';
import { HearOfStaffAgain1767225830002 } from './migrations/1767225830002-hear-of-staff-again';
import { TakeInMail1767225810001 } from './migrations/1767225810001-take-in-mail';
import { MailedEntryRecord } from './mailed/mailed-entry.entity';
import { TellDesksOfSteps1767225830001 } from './migrations/1767225830001-tell-desks-of-steps';
import { EntryVersionRecord, MirrorStepRecord } from './mirror/mirror-rows.entity';
import { SearchWhatPartiesReadBeyond1767225890001 } from './migrations/1767225890001-search-what-parties-read-beyond';
import { SearchTopicsAlone1767225890002 } from './migrations/1767225890002-search-topics-alone';
import { TellHeldTextsApart1767225960005 } from './migrations/1767225960005-tell-held-texts-apart';
import { SendOn1767226010001 } from './migrations/1767226010001-send-on';
import { MirrorLapor1767225860001 } from './migrations/1767225860001-mirror-lapor';
import { ReporterCopy } from './reporter-copy.entity';
import { ThreadEntryRecord } from './thread-entry.entity';
import { refusingUntoldWrites } from './told-writes';

/** Opens the database of this service and brings it to the newest migration. What visitors are shown changes in no silence. */
export async function openComplaintsDatabase(options: {
  readonly url: string;
  readonly onMigration?: (name: string) => void;
}): Promise<Database> {
  const database = await openDatabase({
    ...options,
    entities: [
      EventRecord,
      CursorRecord,
      ScheduledJobRecord,
      ComplaintRecord,
      DispositionRecord,
      ThreadEntryRecord,
      HistoryLineRecord,
      IdentityAccessRecord,
      ProhibitedWordRecord,
      ConductFlagRecord,
      NoticeRecord,
      NoticeReceiverRecord,
      AgencyNoteRecord,
      AnswerTemplateCopy,
      RecordRow,
      RecordVersionRow,
      RecordPersonRow,
      RecordCounterRow,
      RecordApprovalRow,
      ReporterNoticeRecord,
      StaffCopy,
      AnswerDraftRecord,
      DelegationRecord,
      AgencyCopy,
      CalendarCopy,
      HolidayCopy,
      ServiceStandardRecord,
      ClockVerdictRecord,
      RecomputeRecord,
      CategoryCopy,
      ReporterCopy,
      AttachmentRecord,
      OfflineReporterRecord,
      ReporterRevealRecord,
      MailedEntryRecord,
      AttemptRecord,
      SupportRecord,
      CommentRecord,
      CommentReportRecord,
      DigestRecord,
      ErasedAccountRecord,
      MirrorStepRecord,
      EntryVersionRecord,
    ],
    migrations: [
      EventTables1767225600000,
      JobTables1767225600150,
      CreateComplaints1767225600400,
      RunClocks1767225600500,
      KeepSecrecy1767225600600,
      WatchConduct1767225600700,
      JudgeConduct1767225600710,
      Escalate1767225600800,
      CoordinateAgencies1767225760001,
      ApproveAnswers1767225760002,
      TakeInMergeAndAppeal1767225750001,
      SearchTexts1767225740001,
      ForgetReporters1767225710002,
      KeepRecords1767225770001,
      OfferAnswers1767225770002,
      KeepAttachments1767225730001,
      TellReporters1767225700002,
      ChangeSearchInPlace1767225780001,
      DropMaskedText1767225780002,
      EndOldSilences1767225800002,
      ApproveRecords1767225800003,
      PrintLetterheads1767225800005,
      TellDesksOfSteps1767225830001,
      HearOfStaffAgain1767225830002,
      MirrorLapor1767225860001,
      TakeInMail1767225810001,
      NameAttempts1767225820001,
      SupportAndComment1767225820002,
      NameReceiversOfNotices1767225880001,
      SearchWhatPartiesReadBeyond1767225890001,
      SearchTopicsAlone1767225890002,
      SendOn1767226010001,
      TellHeldTextsApart1767225960005,
    ],
  });
  return refusingUntoldWrites(database);
}
