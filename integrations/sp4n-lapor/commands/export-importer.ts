import { BeatingWork } from '../../../platform/runtime/beating-work';
import type { Logger } from '../../../platform/runtime/logging/logger';
import type { ExportRecord } from '../export-file/export-record';
import { reportOfRecord, type Filing } from '../export-file/report-of-record';
import type { Receiver } from '../inbound/receiver';
import { PortFault } from '../port/ask';
import type { ExportRowRow, RowOutcome } from '../store/exports/export-check.entity';
import type { ExportChecks } from '../store/exports/export-checks';
import type { KnownReports } from '../store/known-reports';
import { cityOf, reportOf } from './compare-export';

export interface ImporterParts {
  readonly checks: ExportChecks;
  readonly known: KnownReports;
  readonly receiver: Pick<Receiver, 'receive'>;
  readonly cityInstitution: number;
  readonly log: Logger;
}

type End = { readonly outcome: RowOutcome; readonly reason: string | null } | 'LATER';

/**
 * Takes in the rows of files that an admin applies, by the way of everything that comes from there. Each row is noted once
 * it is done: a crash repeats one at most, and the receiver does nothing twice.
 */
export class ExportImporter {
  private readonly importing = new BeatingWork(
    () => this.drain(),
    (error) => this.parts.log.error({ error }, 'fault while applying an export'),
  );
  private stopped = false;

  constructor(private readonly parts: ImporterParts) {}

  start(beatMilliseconds = 30_000): void {
    this.importing.start(beatMilliseconds);
  }

  nudge(): void {
    this.importing.nudge();
  }

  runOnce(): Promise<void> {
    return this.importing.run();
  }

  stop(): Promise<void> {
    this.stopped = true;
    return this.importing.stop();
  }

  private async drain(): Promise<void> {
    const { checks, known, cityInstitution } = this.parts;
    while (!this.stopped) {
      const next = await checks.next();
      if (!next?.check.savedAt) return;
      const [city, classes] = [await cityOf(known, cityInstitution), await known.classes()];
      const filing = { savedAt: next.check.savedAt, city, cityInstitution, classes };
      for (const row of next.rows) {
        if (this.stopped) return;
        const end = await this.take(row, filing);
        // Complaints does not answer: the rest waits for the next beat.
        if (end === 'LATER') return;
        await checks.record(row, end.outcome, end.reason);
      }
    }
  }

  private async take(row: ExportRowRow, filing: Omit<Filing, 'known'>): Promise<End> {
    const { known, receiver, log } = this.parts;
    const link = (await known.byTrackingId([row.trackingId])).get(row.trackingId);
    // The calls told something newer; but a report that was not taken in wholly, by a crash, is taken in again.
    if (link?.takenInAt && link.takenInAt >= filing.savedAt) return { outcome: 'OLDER', reason: null };
    const here = link ? { ...reportOf(link), categoryId: link.categoryId } : null;
    try {
      const report = reportOfRecord(recordOf(row), { ...filing, known: here });
      return { outcome: await receiver.receive(report), reason: null };
    } catch (error) {
      if (error instanceof PortFault && error.badInput === null) return 'LATER';
      const reason = error instanceof PortFault ? error.badInput : error instanceof Error ? error.name : null;
      log.warn({ trackingId: row.trackingId, reason }, 'a row of an export could not be taken in');
      return { outcome: 'FAILED', reason: reason?.slice(0, 40) ?? null };
    }
  }
}

function recordOf({ record }: ExportRowRow): ExportRecord {
  const kept = JSON.parse(record) as Omit<ExportRecord, 'receivedAt'> & { readonly receivedAt: string };
  return { ...kept, receivedAt: new Date(kept.receivedAt) };
}
