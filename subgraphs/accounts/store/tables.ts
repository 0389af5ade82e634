import { CursorRecord } from '../../../platform/runtime/events/cursor-record.entity';
import { EventRecord } from '../../../platform/runtime/events/event-record.entity';
import { EventTables1767225600000 } from '../../../platform/runtime/events/event-tables.migration';
import { MailTables1767225600100 } from '../../../platform/runtime/mail/mail-tables.migration';
import { OutgoingMailRecord } from '../../../platform/runtime/mail/outgoing-mail.entity';
import { AccessLineRow } from './access-line.entity';
import { AccountRow } from './account.entity';
import { AttemptRow } from './attempt.entity';
import { LinkRow } from './link.entity';
import { CreateAccounts1767225600200 } from './migrations/1767225600200-create-accounts';
import { LogAccess1767225600300 } from './migrations/1767225600300-log-access';
import { RefreshTokenRow, SessionRow } from './session.entity';

export const entities = [
  EventRecord,
  CursorRecord,
  OutgoingMailRecord,
  AccountRow,
  LinkRow,
  SessionRow,
  RefreshTokenRow,
  AttemptRow,
  AccessLineRow,
];

/** Oldest first. */
export const migrations = [
  EventTables1767225600000,
  MailTables1767225600100,
  CreateAccounts1767225600200,
  LogAccess1767225600300,
];
