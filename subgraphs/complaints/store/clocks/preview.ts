import type { Database } from '../../../../platform/runtime/database/database';
import type { Actor } from '../../../../platform/domain/actor';
import { clocksOf, type WorkCalendars } from '../../domain/clocks/clocks-of';
import { changedDays, type DayChange } from '../../domain/clocks/day-change';
import type { ClockReading } from '../../domain/clocks/clock-reading';
import { makeCalendars } from '../../domain/clocks/work-calendars';
import type { ClockName } from '../../domain/standards/service-standard';
import { seenBy, type VisibleComplaint } from '../../domain/visibility';
import { loadComplaints } from '../load-complaints';
import { allOf, isOneOf, sql, sqlInstant, type Sql } from '../sql';
import { readCopies } from './calendars';
import type { ClockKeeper } from './clock-keeper';
import { whereOpen } from './recompute';
import { readKept } from './timelines';

export interface MovedDueTime {
  readonly clock: ClockName;
  readonly oldDueAt: Date;
  readonly newDueAt: Date;
}

export interface CalendarPreview {
  /** Open complaints that would get another due time, as far as the viewer may know of them. */
  readonly count: number;
  readonly first: readonly {
    readonly complaint: VisibleComplaint;
    readonly moved: readonly MovedDueTime[];
  }[];
}

const batchSize = 500;

/** Which open complaints would get other due times if these days changed. Nothing is written. */
export async function previewCalendars(
  { database, keeper, viewer, at }: PreviewParts,
  change: DayChange,
  shown: number,
): Promise<CalendarPreview> {
  const parts = await database.read(readCopies);
  const now = makeCalendars(parts);
  const then = makeCalendars({ ...parts, holidays: changedDays(parts, change) });
  const first: CalendarPreview['first'][number][] = [];
  let count = 0;
  for (let lastId: string | null = ''; lastId !== null;) {
    const after: string = lastId;
    const batch = await database.read(async (manager) => {
      const where = whereTouched(change, after);
      const ids = await manager.query<{ id: string }[]>(
        `SELECT c.id FROM complaint c WHERE ${where.text} ORDER BY c.id LIMIT ${batchSize}`,
        [...where.values],
      );
      const loaded = await loadComplaints(
        manager,
        isOneOf(
          'c.id',
          ids.map(({ id }) => id),
        ),
        at,
      );
      const complaints = loaded.map(({ complaint }) => complaint);
      const standardOf = await keeper.standards.of(manager, complaints);
      const keptOf = await readKept(
        manager,
        ids.map(({ id }) => id),
      );
      const moved = complaints.map((complaint) => {
        const { timeline, frozen } = keptOf(complaint.id);
        const readBy = (calendars: WorkCalendars) =>
          clocksOf(complaint, timeline, {
            standard: standardOf(complaint),
            calendars,
            at,
            frozen,
          });
        return { complaint, moved: movedBetween(readBy(now), readBy(then)) };
      });
      return { lastId: ids.length < batchSize ? null : (ids[ids.length - 1]?.id ?? null), moved };
    });
    for (const { complaint, moved } of batch.moved) {
      // Not even counted when the viewer may not know of it.
      const seen = moved.length > 0 ? seenBy(viewer, complaint) : null;
      if (!seen) continue;
      count += 1;
      if (first.length < shown) first.push({ complaint: seen, moved });
    }
    lastId = batch.lastId;
    // Requests that came in meanwhile go first.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { count, first };
}

export interface PreviewParts {
  readonly database: Database;
  readonly keeper: ClockKeeper;
  readonly viewer: Actor;
  readonly at: Date;
}

/** A day can move only what was filed before it is over and falls due after it has begun, in Denpasar. */
function whereTouched({ closing, opening }: DayChange, lastId: string): Sql {
  const days = [...closing, ...opening].sort();
  const begins = (day: string | undefined) => new Date(`${day ?? '9999-12-31'}T00:00:00+08:00`);
  const earliest = sqlInstant(begins(days[0]));
  const latest = sqlInstant(new Date(begins(days[days.length - 1]).getTime() + 24 * 60 * 60 * 1000));
  return allOf([
    sql('c.id > ?', lastId),
    whereOpen,
    sql('c.nextDueAt IS NOT NULL'),
    sql('c.filedAt < ?', latest),
    sql(
      '(c.forwardDueAt >= ? OR c.firstResultDueAt >= ? OR c.finalResultDueAt >= ?)',
      earliest,
      earliest,
      earliest,
    ),
  ]);
}

function movedBetween(old: readonly ClockReading[], now: readonly ClockReading[]): readonly MovedDueTime[] {
  return old.flatMap(({ clock, round, verdict, dueAt }) => {
    const other = now.find((reading) => reading.clock === clock && reading.round === round);
    if (verdict || !dueAt || !other?.dueAt || dueAt.getTime() === other.dueAt.getTime()) return [];
    return [{ clock, oldDueAt: dueAt, newDueAt: other.dueAt }];
  });
}
