import type { Database } from '../../../platform/runtime/database/database';
import { openDatabase } from '../../../platform/runtime/database/open-database';
import { CursorRecord } from '../../../platform/runtime/events/cursor-record.entity';
import { EventRecord } from '../../../platform/runtime/events/event-record.entity';
import { EventTables1767225600000 } from '../../../platform/runtime/events/event-tables.migration';
import { ComplaintAgencyRow } from './complaint-agency-row.entity';
import { ComplaintFactRow } from './complaint-fact-row.entity';
import { CreateComplaintFacts1767225600002 } from './migrations/1767225600002-create-complaint-facts';
import { CountAppeals1767225750010 } from './migrations/1767225750010-count-appeals';
import { CountAccused1767225600010 } from './migrations/1767225600010-count-accused';
import { ProjectionRow } from './projection-row.entity';

export function openAnalyticsDatabase(
  url: string,
  onMigration: (name: string) => void = () => undefined,
): Promise<Database> {
  return openDatabase({
    url,
    entities: [ComplaintFactRow, ComplaintAgencyRow, ProjectionRow, EventRecord, CursorRecord],
    migrations: [
      EventTables1767225600000,
      CreateComplaintFacts1767225600002,
      CountAccused1767225600010,
      CountAppeals1767225750010,
    ],
    onMigration,
  });
}
