import type { EntityManager } from 'typeorm';
import type { ClockReading } from '../../domain/clocks/clock-reading';
import type { Timeline, TimelineStep } from '../../domain/clocks/timeline';
import type { HistoryLineRecord } from '../history-line.entity';
import { isOneOf, readInstant } from '../sql';
import type { ClockVerdictRecord } from './clock-verdict.entity';

/** What is written of the clocks of one complaint. */
export interface Kept {
  readonly timeline: Timeline;
  readonly frozen: readonly ClockReading[];
}

type StepRow = Pick<
  HistoryLineRecord,
  'complaintId' | 'action' | 'fromState' | 'toState' | 'byRole' | 'byAgencyId'
> & { readonly at: string | Date };
type VerdictRow = Pick<ClockVerdictRecord, 'complaintId' | 'reading'>;

/** The whole histories and the verdicts of complaints, in two statements for all of them. */
export async function readKept(
  manager: EntityManager,
  ids: readonly string[],
): Promise<(complaintId: string) => Kept> {
  const where = isOneOf('complaintId', ids);
  const steps = await manager.query<StepRow[]>(
    `SELECT complaintId, action, fromState, toState, at, byRole, byAgencyId FROM history_line
     WHERE ${where.text} ORDER BY complaintId, revision`,
    [...where.values],
  );
  const verdicts = await manager.query<VerdictRow[]>(
    `SELECT complaintId, reading FROM clock_verdict WHERE ${where.text}`,
    [...where.values],
  );
  const kept = new Map(
    ids.map((id) => [id, { timeline: [] as TimelineStep[], frozen: [] as ClockReading[] }]),
  );
  for (const row of steps) kept.get(row.complaintId)?.timeline.push(stepFrom(row));
  for (const row of verdicts) kept.get(row.complaintId)?.frozen.push(readReading(row.reading));
  return (id) => kept.get(id) ?? { timeline: [], frozen: [] };
}

function stepFrom(row: StepRow): TimelineStep {
  return {
    action: row.action,
    from: row.fromState,
    to: row.toState,
    at: readInstant(row.at),
    byRole: row.byRole as TimelineStep['byRole'],
    byAgencyId: row.byAgencyId,
  };
}

const instants: ReadonlySet<string> = new Set(['startedAt', 'dueAt', 'stoppedAt']);

/** A reading as `JSON.stringify` wrote it. */
function readReading(text: string): ClockReading {
  return JSON.parse(text, (key, value: unknown) =>
    instants.has(key) && typeof value === 'string' ? new Date(value) : value,
  ) as ClockReading;
}
