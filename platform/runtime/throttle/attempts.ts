import { createHash } from 'node:crypto';
import { In, type EntityManager } from 'typeorm';
import type { Clock } from '../../domain/clock';
import { attempt, type Attempts as Before, type Limit } from '../../domain/throttle';
import type { Database } from '../database/database';
import { AttemptRecord } from './attempt-record.entity';

/** What is counted, and under which name. */
export interface Tried {
  readonly what: string;
  readonly name: string;
}

/** Counts attempts, durably and for all nodes. The service names the table among its own and makes it. */
export class Attempts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Counts an attempt before it is made, so that parallel ones cannot pass together; false while waiting. */
  async begin(tried: Tried, limit: Limit): Promise<boolean> {
    const id = attemptId(tried);
    return this.database.write(async (manager) => {
      const before = await lockedAttempts(manager, id, this.database.kind);
      const after = attempt(before, limit, this.clock.now());
      if (after) await manager.update(AttemptRecord, { id }, { ...after });
      return after !== null;
    });
  }

  /** It went well: what was tried before counts no more. */
  async forget(...tried: readonly Tried[]): Promise<void> {
    await this.database.write((manager) => manager.delete(AttemptRecord, { id: In(tried.map(attemptId)) }));
  }
}

/** The row under which something is counted. */
export function attemptId({ what, name }: Tried): string {
  return createHash('sha256').update(`${what}:${name}`, 'utf8').digest('hex');
}

/** What was tried under one name, locked until the transaction ends; null for nothing. */
export async function lockedAttempts(
  manager: EntityManager,
  id: string,
  kind: Database['kind'],
): Promise<Before | null> {
  // An update of nothing instead of ignoring the duplicate: it locks the row for writing at once, where many
  // who ignored it would share a lock and deadlock when they all want to write.
  await manager
    .createQueryBuilder()
    .insert()
    .into(AttemptRecord)
    .values({ id, count: 0, lastAt: new Date(0) })
    .orUpdate(['id'], ['id'])
    .execute();
  const { count, lastAt } = await manager.findOneOrFail(AttemptRecord, {
    where: { id },
    ...(kind === 'mysql' ? { lock: { mode: 'pessimistic_write' as const } } : {}),
  });
  return count === 0 ? null : { count, lastAt };
}
