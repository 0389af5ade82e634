import type { Preferences } from '../../domain/notices/preferences';
import { afterQuiet, type QuietHours } from '../../domain/notices/quiet-hours';
import type { NoticeDeliveryRow } from './notice-delivery.entity';

export interface DueRows {
  readonly due: readonly NoticeDeliveryRow[];
  /** When the quiet hours of the rest end; null when nothing rests. */
  readonly next: Date | null;
}

/** What may be written now, by the quiet hours somebody chose, else by those of the hub. */
export function dueRows(
  rows: readonly NoticeDeliveryRow[],
  { quiet, usual }: { readonly quiet: Preferences['quiet']; readonly usual: QuietHours | null },
  at: Date,
): DueRows {
  const hours = quiet === undefined ? usual : quiet;
  const times = rows.map((row) => ({ row, at: afterQuiet(row.kind, hours, at) }));
  const later = times.filter((time) => time.at > at).map((time) => time.at.getTime());
  return {
    due: times.filter((time) => time.at <= at).map(({ row }) => row),
    next: later.length === 0 ? null : new Date(Math.min(...later)),
  };
}
