import { setTimeout as pause } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../../../../platform/domain/clock';
import type { Database } from '../../../../platform/runtime/database/database';
import { dialectOf } from '../../../../platform/runtime/database/dialect';
import { hasten } from '../../../../platform/runtime/jobs/scheduled-job';
import { BeatingWork } from '../../../../platform/runtime/beating-work';
import { isSameTime } from '../../domain/clocks/due-times';
import { bringLooksForward } from '../escalation/looks-ahead';
import { loadComplaints } from '../load-complaints';
import { silenceJob } from '../silence-jobs';
import { always, isOneOf, sql, allOf, type Sql } from '../sql';
import { writeDueTimes, type ClockKeeper } from './clock-keeper';
import { RecomputeRecord } from './recompute.entity';

/** Complaints whose clocks have not all stopped. */
export const whereOpen = isOneOf('c.state', [
  'SUBMITTED',
  'NEEDS_INFO',
  'VERIFIED',
  'FORWARDED',
  'IN_PROGRESS',
]);

/** A transaction is short, so that people who wait for a complaint of it, or for this process, hardly notice. */
const batchSize = 50;
/** Half as long as a batch took the process is left to people; never longer than this. */
const longestRest = 250;

export interface RecomputeProgress {
  readonly isDone: boolean;
  /** Of the complaints to be looked at since the calendars changed. */
  readonly percent: number;
}

interface RecomputeParts {
  readonly database: Database;
  readonly keeper: ClockKeeper;
  readonly clock: Clock;
  readonly onFault: (error: unknown) => void;
}

/**
 * Works changed calendars into the due times of open complaints, in small transactions that other work passes
 * between. How far it came is a row, committed with what it wrote: after a restart it goes on there, and nodes
 * that work at once take turns. Verdicts stay.
 */
export class Recompute {
  private readonly running = new BeatingWork(
    () => this.drain(),
    (error) => this.parts.onFault(error),
  );
  private stopped = false;
  /** Counted once for each revision: to count what is ahead takes as long as many look-ups. */
  private counted: { readonly revision: number; readonly total: number } | null = null;

  constructor(private readonly parts: RecomputeParts) {}

  start(beatMilliseconds = 5_000): void {
    this.running.start(beatMilliseconds);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running.stop();
  }

  /** Resolves when every calendar known before the call is worked in. */
  runOnce(): Promise<void> {
    return this.running.run();
  }

  async progress(): Promise<RecomputeProgress> {
    return this.parts.database.read(async (manager) => {
      const job = await manager.findOneByOrFail(RecomputeRecord, { id: 1 });
      if (job.isDone) return { isDone: true, percent: 100 };
      if (this.counted?.revision !== job.revision) {
        this.counted = { revision: job.revision, total: job.looked + (await countAhead(manager, job)) };
      }
      const { total } = this.counted;
      // Complaints that end while it runs are not looked at; new ones are.
      const percent = total === 0 ? 100 : Math.min(99, Math.floor((100 * job.looked) / total));
      return { isDone: false, percent };
    });
  }

  private async drain(): Promise<void> {
    const { database } = this.parts;
    const row = await database.read((manager) => manager.findOneByOrFail(RecomputeRecord, { id: 1 }));
    let isDone = row.isDone;
    while (!isDone && !this.stopped) {
      const start = performance.now();
      isDone = await database.write((manager) => this.workBatch(manager));
      const rest = Math.min((performance.now() - start) / 2, longestRest);
      // A third of the time belongs to requests alone: a recomputation is in no hurry.
      if (!isDone) await pause(rest);
    }
  }

  private async workBatch(manager: EntityManager): Promise<boolean> {
    const { database, keeper, clock } = this.parts;
    const { forUpdate } = dialectOf(database.kind);
    const calendars = await keeper.hold(manager);
    const [job] = await manager.query<RecomputeRecord[]>(
      `SELECT * FROM calendar_recompute WHERE id = 1 ${forUpdate}`,
    );
    if (!job || job.isDone) return true;
    const ids = await nextIds(manager, job, forUpdate);
    const lastId = ids[ids.length - 1];
    if (lastId === undefined) {
      await manager.update(RecomputeRecord, { id: 1 }, { isDone: true, scope: 'OPEN' });
      // Terms of silence follow the calendars too; where one is not over yet, its job goes back to its time.
      await hasten(manager, silenceJob, clock.now());
      return true;
    }
    const loaded = await loadComplaints(manager, isOneOf('c.id', ids), clock.now());
    const complaints = loaded.map(({ complaint }) => complaint);
    const at = clock.now();
    const woundOf = await keeper.wind(manager, complaints, { calendars, at });
    let changed = 0;
    for (const complaint of complaints) {
      const { dueTimes } = woundOf(complaint);
      if (isSameTime(complaint, dueTimes)) continue;
      changed += 1;
      await writeDueTimes(manager, complaint.id, dueTimes);
    }
    const facts = complaints.map((complaint) => {
      return { complaint, calendars, readings: woundOf(complaint).readings };
    });
    await bringLooksForward(manager, facts, at);
    const done = { lastId, looked: job.looked + ids.length, changed: job.changed + changed };
    await manager.update(RecomputeRecord, { id: 1 }, done);
    return false;
  }
}

async function nextIds(
  manager: EntityManager,
  job: RecomputeRecord,
  forUpdate: string,
): Promise<readonly string[]> {
  const where = whereAhead(job);
  const rows = await manager.query<{ id: string }[]>(
    `SELECT c.id FROM complaint c WHERE ${where.text} ORDER BY c.id LIMIT ${batchSize} ${forUpdate}`,
    [...where.values],
  );
  return rows.map(({ id }) => id);
}

async function countAhead(manager: EntityManager, job: RecomputeRecord): Promise<number> {
  const where = whereAhead(job);
  const [ahead] = await manager.query<{ total: number | string }[]>(
    `SELECT COUNT(*) AS total FROM complaint c WHERE ${where.text}`,
    [...where.values],
  );
  return Number(ahead?.total ?? 0);
}

function whereAhead({ lastId, scope }: Pick<RecomputeRecord, 'lastId' | 'scope'>): Sql {
  return allOf([sql('c.id > ?', lastId), scope === 'ALL' ? always : whereOpen]);
}
