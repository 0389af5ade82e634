import { randomUUID } from 'node:crypto';
import { MoreThan, type EntityManager } from 'typeorm';
import { ScheduledJobRecord } from './scheduled-job.entity';

/** Something to be done at a time. One kind of job about one thing is one job. */
export interface Job {
  readonly kind: string;
  /** What it is about: the id of the thing. */
  readonly about: string;
  readonly dueAt: Date;
  /** Codes, ids and times; never the text of a complaint, never a person. */
  readonly payload: Readonly<Record<string, string | number | null>>;
}

/** A job in the hands of its handler; what the payload holds is the handler's to check. */
export interface ClaimedJob extends Omit<Job, 'payload'> {
  readonly payload: unknown;
}

/**
 * Schedules jobs, in the transaction of the change that causes them: undone with it, kept with it. A job of the
 * same kind about the same thing is moved, even one that is being run or was given up.
 */
export async function schedule(manager: EntityManager, jobs: readonly Job[]): Promise<void> {
  if (jobs.length === 0) return;
  await manager.upsert(
    ScheduledJobRecord,
    jobs.map(({ payload, ...job }) => ({
      ...job,
      nextAt: job.dueAt,
      token: randomUUID(),
      payload: JSON.stringify(payload),
      attempts: 0,
      state: 'WAITING' as const,
      fault: null,
    })),
    ['kind', 'about'],
  );
}

/**
 * Takes a job back. One that is being run right now is not interrupted: a handler asks the rules itself whether
 * there still is anything to do.
 */
export async function cancel(
  manager: EntityManager,
  { kind, about }: Pick<Job, 'kind' | 'about'>,
): Promise<void> {
  await manager.delete(ScheduledJobRecord, { kind, about });
}

/**
 * Every job of a kind has its turn now instead of later. For kinds whose handler asks the rules whether the time has
 * come, and schedules anew when it has not.
 */
export async function hasten(manager: EntityManager, kind: string, at: Date): Promise<void> {
  await manager.update(
    ScheduledJobRecord,
    { kind, state: 'WAITING', nextAt: MoreThan(at) },
    { nextAt: at, token: randomUUID() },
  );
}
