import type { Database } from '../../../platform/runtime/database/database';
import { openDatabase } from '../../../platform/runtime/database/open-database';
import { CursorRecord } from '../../../platform/runtime/events/cursor-record.entity';
import { EventRecord } from '../../../platform/runtime/events/event-record.entity';
import { EventTables1767225600000 } from '../../../platform/runtime/events/event-tables.migration';
import { JobTables1767225600150 } from '../../../platform/runtime/jobs/job-tables.migration';
import { ScheduledJobRecord } from '../../../platform/runtime/jobs/scheduled-job.entity';
import { MailTables1767225600100 } from '../../../platform/runtime/mail/mail-tables.migration';
import { OutgoingMailRecord } from '../../../platform/runtime/mail/outgoing-mail.entity';
import { OpenTheMailroom1767225810002 } from './migrations/1767225810002-open-the-mailroom';
import { MailSenderRecord, ReceivedMailRecord } from './received-mail.entity';

export function openMailroomDatabase(
  url: string,
  onMigration: (name: string) => void = () => undefined,
): Promise<Database> {
  return openDatabase({
    url,
    entities: [
      EventRecord,
      CursorRecord,
      OutgoingMailRecord,
      ScheduledJobRecord,
      ReceivedMailRecord,
      MailSenderRecord,
    ],
    migrations: [
      EventTables1767225600000,
      MailTables1767225600100,
      JobTables1767225600150,
      OpenTheMailroom1767225810002,
    ],
    onMigration,
  });
}
