import { CursorRecord } from '../../../platform/runtime/events/cursor-record.entity';
import { EventRecord } from '../../../platform/runtime/events/event-record.entity';
import { EventTables1767225600000 } from '../../../platform/runtime/events/event-tables.migration';
import type { Database } from '../../../platform/runtime/database/database';
import { openDatabase } from '../../../platform/runtime/database/open-database';
import { AgencyRow } from './agency-row.entity';
import { CategoryRow } from './category-row.entity';
import { EditRow } from './edit-row.entity';
import { CreateAgenciesAndCategories1767225600001 } from './migrations/1767225600001-create-agencies-and-categories';

export function openAgenciesDatabase(
  url: string,
  onMigration: (name: string) => void = () => undefined,
): Promise<Database> {
  return openDatabase({
    url,
    entities: [AgencyRow, CategoryRow, EditRow, EventRecord, CursorRecord],
    migrations: [EventTables1767225600000, CreateAgenciesAndCategories1767225600001],
    onMigration,
  });
}
