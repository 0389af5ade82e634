import type { Database } from '../../../platform/runtime/database/database';
import type { HistoryStep } from '../domain/decision';
import type { VisibleComplaint } from '../domain/visibility';
import type { HistoryLineRecord } from './history-line.entity';
import type { HistoryLine } from './reading';
import { readInstant } from './sql';
import { byComplaint, whereWritten } from './written-beside';

type LineRow = Omit<HistoryLineRecord, 'at'> & { readonly at: string | Date };

/** The history of each complaint, oldest first, in one statement for all of them. */
export async function readHistories(
  database: Database,
  complaints: readonly VisibleComplaint[],
): Promise<readonly (readonly HistoryLine[])[]> {
  const where = whereWritten(complaints);
  const rows = await database.read((manager) =>
    manager.query<LineRow[]>(
      `SELECT w.* FROM history_line w WHERE ${where.text} ORDER BY w.complaintId, w.revision`,
      [...where.values],
    ),
  );
  return byComplaint(complaints, rows).map(([complaint, own]) => own.map((row) => lineFrom(row, complaint)));
}

/** The account behind a line stays here. */
function lineFrom(row: LineRow, { isParty }: VisibleComplaint): HistoryLine {
  return {
    id: row.id,
    complaintId: row.complaintId,
    at: readInstant(row.at),
    action: row.action,
    from: row.fromState,
    to: row.toState,
    byRole: row.byRole,
    reason: isParty ? row.reason : null,
    changes: isParty ? (JSON.parse(row.changes) as HistoryStep['changes']) : [],
    byAgencyId: isParty ? row.byAgencyId : null,
  };
}
