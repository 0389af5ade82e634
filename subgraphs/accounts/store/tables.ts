import { CursorRecord } from '../../../platform/runtime/events/cursor-record.entity';
import { EventRecord } from '../../../platform/runtime/events/event-record.entity';
import { EventTables1767225600000 } from '../../../platform/runtime/events/event-tables.migration';
import { MailTables1767225600100 } from '../../../platform/runtime/mail/mail-tables.migration';
import { OutgoingMailRecord } from '../../../platform/runtime/mail/outgoing-mail.entity';
import { JobTables1767225600150 } from '../../../platform/runtime/jobs/job-tables.migration';
import { ScheduledJobRecord } from '../../../platform/runtime/jobs/scheduled-job.entity';
import { AttemptRecord } from '../../../platform/runtime/throttle/attempt-record.entity';
import { AccessLineRow } from './access-line.entity';
import { AccountRow } from './account.entity';
import { LinkRow } from './link.entity';
import { CreateAccounts1767225600200 } from './migrations/1767225600200-create-accounts';
import { LogAccess1767225600300 } from './migrations/1767225600300-log-access';
import { DeliverNotices1767225700001 } from './migrations/1767225700001-deliver-notices';
import { PlaceStaff1767225760020 } from './migrations/1767225760020-place-staff';
import { ChooseNotices1767225700003 } from './migrations/1767225700003-choose-notices';
import { NameAttempts1767225820001 } from './migrations/1767225820001-name-attempts';
import { NoticePreferenceRow } from './notices/notice-preference.entity';
import { NoticeDeliveryRow } from './notices/notice-delivery.entity';
import { KeepTombstones1767225710001 } from './migrations/1767225710001-keep-tombstones';
import { RefreshTokenRow, SessionRow } from './session.entity';
import { TombstoneRow } from './tombstone.entity';

export const entities = [
  EventRecord,
  CursorRecord,
  OutgoingMailRecord,
  ScheduledJobRecord,
  AccountRow,
  LinkRow,
  SessionRow,
  RefreshTokenRow,
  AttemptRecord,
  AccessLineRow,
  NoticeDeliveryRow,
  TombstoneRow,
  NoticePreferenceRow,
];

/** Oldest first. */
export const migrations = [
  EventTables1767225600000,
  MailTables1767225600100,
  JobTables1767225600150,
  CreateAccounts1767225600200,
  LogAccess1767225600300,
  DeliverNotices1767225700001,
  ChooseNotices1767225700003,
  PlaceStaff1767225760020,
  KeepTombstones1767225710001,
  NameAttempts1767225820001,
];
