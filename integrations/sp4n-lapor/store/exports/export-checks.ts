import { randomUUID } from 'node:crypto';
import { In, IsNull, LessThan, Not } from 'typeorm';
import type { Database } from '../../../../platform/runtime/database/database';
import { ExportCheckRow, ExportRowRow, type RowOutcome } from './export-check.entity';

/** What nobody applied is forgotten after this; a file is quickly checked again. */
const keptMilliseconds = 30 * 24 * 3_600_000;
const atOnce = 200;
const mostFailures = 100;

/** What a row says, whatever that is: it is kept as it was seen. */
export interface SheetRecord {
  readonly trackingId: number;
  readonly row: number;
}

export interface CheckedExport {
  readonly check: ExportCheckRow;
  /** How many rows came to each end; null: not yet. */
  readonly counts: ReadonlyMap<RowOutcome | null, number>;
  /** The first of those that could not be taken in. */
  readonly failures: readonly ExportRowRow[];
}

/** Files of the national admin from their check to their last row. */
export class ExportChecks {
  constructor(private readonly database: Database) {}

  keep(
    checked: Pick<ExportCheckRow, 'digest' | 'savedAt' | 'checkedBy' | 'checkedAt'>,
    records: readonly SheetRecord[],
  ): Promise<ExportCheckRow> {
    return this.database.write(async (manager) => {
      const old = LessThan(new Date(checked.checkedAt.getTime() - keptMilliseconds));
      const gone = await manager.findBy(ExportCheckRow, { checkedAt: old });
      await manager.delete(ExportRowRow, { checkId: In(gone.map(({ id }) => id)) });
      await manager.delete(ExportCheckRow, { id: In(gone.map(({ id }) => id)) });
      const check = { ...checked, id: randomUUID(), appliedBy: null, appliedAt: null };
      await manager.insert(ExportCheckRow, check);
      const rows = records.map((record) => ({
        ...{ checkId: check.id, trackingId: record.trackingId, sheetRow: record.row },
        ...{ record: JSON.stringify(record), outcome: null, reason: null },
      }));
      for (let from = 0; from < rows.length; from += atOnce)
        await manager.insert(ExportRowRow, rows.slice(from, from + atOnce));
      return check;
    });
  }

  find(id: string): Promise<ExportCheckRow | null> {
    return this.database.read((manager) => manager.findOneBy(ExportCheckRow, { id }));
  }

  /** From now on its rows are taken in; asked twice it is asked once. */
  async apply(id: string, by: string | null, at: Date): Promise<void> {
    await this.database.write((manager) =>
      manager.update(ExportCheckRow, { id, appliedAt: IsNull() }, { appliedAt: at, appliedBy: by }),
    );
  }

  async checked(id: string): Promise<CheckedExport | null> {
    return this.database.snapshot(async (manager) => {
      const check = await manager.findOneBy(ExportCheckRow, { id });
      if (!check) return null;
      const counted = await manager.query<{ outcome: RowOutcome | null; count: number | string }[]>(
        'SELECT outcome, COUNT(*) AS count FROM export_row WHERE checkId = ? GROUP BY outcome',
        [id],
      );
      const failures = await manager.find(ExportRowRow, {
        ...{ where: { checkId: id, outcome: 'FAILED' }, order: { sheetRow: 'ASC' }, take: mostFailures },
      });
      const counts = new Map(counted.map(({ outcome, count }) => [outcome, Number(count)]));
      return { check, counts, failures };
    });
  }

  /** A file that is being applied, and some rows of it that are still to be taken in; null: there is none. */
  async next(): Promise<{ readonly check: ExportCheckRow; readonly rows: readonly ExportRowRow[] } | null> {
    return this.database.read(async (manager) => {
      const asked = await manager.find(ExportCheckRow, {
        ...{ where: { appliedAt: Not(IsNull()) }, order: { appliedAt: 'ASC' } },
      });
      for (const check of asked) {
        const where = { checkId: check.id, outcome: IsNull() };
        const rows = await manager.find(ExportRowRow, { where, order: { sheetRow: 'ASC' }, take: atOnce });
        if (rows.length > 0) return { check, rows };
      }
      return null;
    });
  }

  async record(row: ExportRowRow, outcome: RowOutcome, reason: string | null): Promise<void> {
    const { checkId, trackingId } = row;
    await this.database.write((manager) =>
      manager.update(ExportRowRow, { checkId, trackingId }, { outcome, reason }),
    );
  }
}
