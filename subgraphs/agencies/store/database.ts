import { CursorRecord } from '../../../platform/runtime/events/cursor-record.entity';
import { EventRecord } from '../../../platform/runtime/events/event-record.entity';
import { EventTables1767225600000 } from '../../../platform/runtime/events/event-tables.migration';
import type { Database } from '../../../platform/runtime/database/database';
import { openDatabase } from '../../../platform/runtime/database/open-database';
import { AgencyRow } from './agency-row.entity';
import { CalendarRow } from './calendar-row.entity';
import { CategoryRow } from './category-row.entity';
import { EditRow } from './edit-row.entity';
import { HolidayRow } from './holiday-row.entity';
import { CreateAgenciesAndCategories1767225600001 } from './migrations/1767225600001-create-agencies-and-categories';
import { KeepApprovalChains1767225760010 } from './migrations/1767225760010-keep-approval-chains';
import { HideByCategory1767225600710 } from './migrations/1767225600710-hide-by-category';
import { CreateCalendarsAndHolidays1767225600700 } from './migrations/1767225600700-create-calendars-and-holidays';
import { KeepAnswerTemplates1767225770001 } from './migrations/1767225770001-keep-answer-templates';
import { KeepLetterheads1767225800004 } from './migrations/1767225800004-keep-letterheads';
import { KnowDaysOfSilence1767225800001 } from './migrations/1767225800001-know-days-of-silence';
import { TemplateRow, TemplateVersionRow } from './templates/template-row.entity';

export function openAgenciesDatabase(
  url: string,
  onMigration: (name: string) => void = () => undefined,
): Promise<Database> {
  return openDatabase({
    url,
    entities: [
      TemplateRow,
      TemplateVersionRow,
      AgencyRow,
      CategoryRow,
      CalendarRow,
      HolidayRow,
      EditRow,
      EventRecord,
      CursorRecord,
    ],
    migrations: [
      EventTables1767225600000,
      CreateAgenciesAndCategories1767225600001,
      CreateCalendarsAndHolidays1767225600700,
      HideByCategory1767225600710,
      KeepApprovalChains1767225760010,
      KeepAnswerTemplates1767225770001,
      KnowDaysOfSilence1767225800001,
      KeepLetterheads1767225800004,
    ],
    onMigration,
  });
}
