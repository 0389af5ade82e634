import { randomUUID } from 'node:crypto';
import { In, LessThanOrEqual } from 'typeorm';
import type { Clock } from '../../domain/clock';
import type { Database } from '../database/database';
import type { Logger } from '../logging/logger';
import { BeatingWork } from '../beating-work';
import { leaseMilliseconds, nextAttempt } from './job-attempts';
import type { ClaimedJob } from './scheduled-job';
import { ScheduledJobRecord } from './scheduled-job.entity';

const batch = 20;

/** Does one kind of job. May be asked twice for one job (a crash, a lease that ran out), so it must bear that. */
export type JobHandler = (job: ClaimedJob) => Promise<void>;

export interface JobWorkerOptions {
  readonly database: Database;
  /** By kind. Jobs of other kinds are left to nodes that know them. */
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * Does what is scheduled, when it is due: claims jobs in a short transaction, does each outside of any, records
 * in another. Several nodes may work on one database: a job is in one hand at a time. Nothing is forgotten over a
 * restart, and what fell due meanwhile is done late rather than never.
 *
 * No library does this inside our own transaction on both databases: queues for SQLite or MySQL bring their own
 * connection, so a job could outlive a change that was undone.
 */
export class JobWorker {
  private readonly working = new BeatingWork(
    () => this.drain(),
    (error) => this.options.log.error({ error }, 'job worker fault'),
  );
  private stopped = false;

  constructor(private readonly options: JobWorkerOptions) {}

  /** Looks at each beat for what has fallen due. */
  start(beatMilliseconds = 5_000): void {
    this.stopped = false;
    this.working.start(beatMilliseconds);
  }

  /** Finishes the job in hand; may be started again. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.working.stop();
  }

  /** Does everything that is due and was scheduled before the call. */
  runOnce(): Promise<void> {
    return this.working.run();
  }

  private async drain(): Promise<void> {
    let claimed: readonly ScheduledJobRecord[];
    do {
      claimed = await this.claim();
      // What a stopping node has claimed and not begun comes back when the lease runs out.
      for (const record of claimed) if (!this.stopped) await this.work(record);
    } while (claimed.length === batch && !this.stopped);
  }

  private async claim(): Promise<readonly ScheduledJobRecord[]> {
    const { database, handlers, clock } = this.options;
    const at = clock.now();
    const kind = In(Object.keys(handlers));
    const due = { state: 'WAITING' as const, kind, nextAt: LessThanOrEqual(at) };
    const waiting = await database.read((manager) => manager.existsBy(ScheduledJobRecord, due));
    if (!waiting) return [];
    return database.write(async (manager) => {
      const found = await manager.find(ScheduledJobRecord, {
        where: due,
        order: { nextAt: 'ASC', kind: 'ASC', about: 'ASC' },
        take: batch,
        ...(database.kind === 'mysql' ? { lock } : {}),
      });
      const nextAt = new Date(at.getTime() + leaseMilliseconds);
      const claimed = found.map((record) => ({ ...record, token: randomUUID() }));
      for (const { about, kind: one, token } of claimed)
        await manager.update(ScheduledJobRecord, { kind: one, about }, { nextAt, token });
      return claimed;
    });
  }

  private async work(record: ScheduledJobRecord): Promise<void> {
    const { handlers, database } = this.options;
    const { kind, about, dueAt, token } = record;
    try {
      await handlers[kind]?.({ kind, about, dueAt, payload: JSON.parse(record.payload) });
    } catch (error) {
      await this.recordFailure(record, error);
      return;
    }
    // Scheduled anew meanwhile, perhaps by the handler: the token is another one, and the job stays.
    await database.write((manager) => manager.delete(ScheduledJobRecord, { kind, about, token }));
  }

  private async recordFailure(record: ScheduledJobRecord, error: unknown): Promise<void> {
    const { database, clock, log } = this.options;
    const { kind, about, token } = record;
    const attempts = record.attempts + 1;
    const nextAt = nextAttempt(attempts, clock.now());
    const fault = codeOf(error);
    log.warn({ kind, about, attempts, fault }, 'job failed');
    if (!nextAt) log.error({ kind, about, fault }, 'job given up');
    const change = nextAt ? { attempts, nextAt, fault } : { attempts, state: 'DEAD' as const, fault };
    await database.write((manager) => manager.update(ScheduledJobRecord, { kind, about, token }, change));
  }
}

/** Another node's claim is passed over, not waited for. */
const lock = { mode: 'pessimistic_write', onLocked: 'skip_locked' } as const;

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  return String('code' in error ? error.code : error.name).slice(0, 60);
}
