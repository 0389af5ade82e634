import type { EntityManager } from 'typeorm';
import type { Clock } from '../../../../platform/domain/clock';
import type { Database } from '../../../../platform/runtime/database/database';
import { clocksOf } from '../../domain/clocks/clocks-of';
import type { ClockReading } from '../../domain/clocks/clock-reading';
import { pausesOf } from '../../domain/clocks/timeline';
import type { Complaint } from '../../domain/complaint';
import { ClockKeeper } from '../clocks/clock-keeper';
import { readKept } from '../clocks/timelines';
import { isOneOf } from '../sql';

/** What a merging needs to know of the duplicate's clocks. */
export interface ClocksNow {
  readonly readings: readonly ClockReading[];
  readonly pauses: readonly { readonly from: Date; readonly to: Date }[];
}

/** A complaint that is handled as part of another one. */
export interface Duplicate {
  readonly id: string;
  /** Its secrecy was raised later: it is not counted for anybody any more. */
  readonly isHidden: boolean;
}

/** A complaint and all that were merged into it, and into those. */
const tree = (seeds: string) => `WITH RECURSIVE tree (root, id, hidden) AS (
    SELECT mergedIntoId, id, complaintHidden FROM complaint WHERE ${seeds}
    UNION ALL
    SELECT t.root, c.id, c.complaintHidden FROM complaint c JOIN tree t ON c.mergedIntoId = t.id
  )`;

interface MergedRow {
  readonly root: string;
  readonly id: string;
  readonly hidden: number | boolean;
}

/** Everything that was merged into these, directly or by way of others. */
export function mergedBelow(manager: EntityManager, ids: readonly string[]): Promise<MergedRow[]> {
  const where = isOneOf('mergedIntoId', ids);
  return manager.query<MergedRow[]>(`${tree(where.text)} SELECT root, id, hidden FROM tree ORDER BY id`, [
    ...where.values,
  ]);
}

/** Reads who was merged into whom. Whether a viewer may see one of them is asked elsewhere, always. */
export class MergeStore {
  private readonly keeper = new ClockKeeper();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Where a complaint is handled: itself, or the last one of those it was merged into. Null when there is none. */
  async rootOf(id: string): Promise<string | null> {
    const rows = await this.database.read((manager) =>
      manager.query<{ id: string; mergedIntoId: string | null }[]>(
        `WITH RECURSIVE way (id, mergedIntoId) AS (
           SELECT id, mergedIntoId FROM complaint WHERE id = ?
           UNION ALL
           SELECT c.id, c.mergedIntoId FROM complaint c JOIN way w ON c.id = w.mergedIntoId
         ) SELECT id, mergedIntoId FROM way`,
        [id],
      ),
    );
    return rows.find(({ mergedIntoId }) => mergedIntoId === null)?.id ?? null;
  }

  /** The complaints merged into each, directly or by way of others; in one statement for all. */
  async mergedInto(ids: readonly string[]): Promise<readonly (readonly Duplicate[])[]> {
    const rows = await this.database.read((manager) => mergedBelow(manager, ids));
    const of = (root: string) => rows.filter((row) => row.root === root);
    return ids.map((root) => of(root).map(({ id, hidden }) => ({ id, isHidden: Boolean(hidden) })));
  }

  /** The clocks of a duplicate as they run now. */
  async clocks(complaint: Complaint): Promise<ClocksNow> {
    return this.database.read((manager) => this.clocksIn(manager, complaint));
  }

  private async clocksIn(manager: EntityManager, complaint: Complaint): Promise<ClocksNow> {
    const calendars = await this.keeper.calendars.current(manager, 'look');
    const standardOf = await this.keeper.standards.of(manager, [complaint]);
    const { timeline, frozen } = (await readKept(manager, [complaint.id]))(complaint.id);
    const at = this.clock.now();
    const circumstances = { standard: standardOf(complaint), calendars, at, frozen };
    return {
      readings: clocksOf(complaint, timeline, circumstances),
      pauses: pausesOf(timeline).map(({ from, to }) => ({ from, to: to ?? at })),
    };
  }
}
