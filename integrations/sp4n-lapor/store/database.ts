import type { Database } from '../../../platform/runtime/database/database';
import { openDatabase } from '../../../platform/runtime/database/open-database';
import { CursorRecord } from '../../../platform/runtime/events/cursor-record.entity';
import { EventRecord } from '../../../platform/runtime/events/event-record.entity';
import { EventTables1767225600000 } from '../../../platform/runtime/events/event-tables.migration';
import { DecisionRow } from './decision.entity';
import { DeliveryRow } from './delivery.entity';
import { ExportCheckRow, ExportRowRow } from './exports/export-check.entity';
import { ItemRow } from './item.entity';
import { LinkRow } from './link.entity';
import { MasterRow } from './master.entity';
import { DifferenceRow } from './difference.entity';
import { CreateTheMirror1767225850001 } from './migrations/1767225850001-create-the-mirror';
import { ReconcileBothSides1767225870001 } from './migrations/1767225870001-reconcile-both-sides';
import { ApplyTheExport1767225910003 } from './migrations/1767225910003-apply-the-export';
import { RunTheNationalClocks1767225910002 } from './migrations/1767225910002-run-the-national-clocks';
import { TellTheHealth1767225910001 } from './migrations/1767225910001-tell-the-health';
import { KeepWhenAReportWasTakenIn1767225960001 } from './migrations/1767225960001-keep-when-a-report-was-taken-in';
import { TellOfTheDay1767225960002 } from './migrations/1767225960002-tell-of-the-day';
import { TakeAPermissionBack1767225960004 } from './migrations/1767225960004-take-a-permission-back';
import { MirroredComplaintRow } from './mirrored-complaint.entity';
import { OwnCategoryRow } from './own-category.entity';
import { OwnHolidayRow } from './own-holiday.entity';
import { ReconciliationRunRow } from './reconciliation-run.entity';
import { TakeInPushedEvents1767225860002 } from './migrations/1767225860002-take-in-pushed-events';
import { PushEventRow } from './push-event.entity';
import { RemoteStateRow } from './remote-state.entity';
import { ReviewRow } from './review.entity';

export function openMirrorDatabase(
  url: string,
  onMigration: (name: string) => void = () => undefined,
): Promise<Database> {
  return openDatabase({
    url,
    entities: [
      ...[MirroredComplaintRow, LinkRow, ItemRow, DeliveryRow],
      ...[ReviewRow, DecisionRow, MasterRow, RemoteStateRow, PushEventRow],
      ...[OwnCategoryRow, OwnHolidayRow, ReconciliationRunRow, DifferenceRow],
      ...[ExportCheckRow, ExportRowRow],
      ...[EventRecord, CursorRecord],
    ],
    migrations: [
      ...[EventTables1767225600000, CreateTheMirror1767225850001],
      ...[TakeInPushedEvents1767225860002, ReconcileBothSides1767225870001],
      TellTheHealth1767225910001,
      RunTheNationalClocks1767225910002,
      ApplyTheExport1767225910003,
      KeepWhenAReportWasTakenIn1767225960001,
      TellOfTheDay1767225960002,
      TakeAPermissionBack1767225960004,
    ],
    onMigration,
  });
}
