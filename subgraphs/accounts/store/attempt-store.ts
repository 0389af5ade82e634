import type { Clock } from '../../../platform/domain/clock';
import type { Database } from '../../../platform/runtime/database/database';
import { attempt, type Limit } from '../../../platform/domain/throttle';
import { AttemptRow } from './attempt.entity';
import { digestOf } from './secrets';

/** What is counted, each apart. */
const attempted = ['SIGN_IN', 'LETTER'] as const;
export type Attempted = (typeof attempted)[number];

/** Counts attempts per e-mail, durably and for all nodes. */
export class AttemptStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Counts an attempt before it is made, so that parallel ones cannot pass together; false while waiting. */
  async begin(what: Attempted, email: string, limit: Limit): Promise<boolean> {
    const id = idOf(what, email);
    return this.database.write(async (manager) => {
      const none = { id, count: 0, lastAt: new Date(0) };
      // An update of nothing instead of ignoring the duplicate: it locks the row for writing at once, where many
      // who ignored it would share a lock and deadlock when they all want to write.
      await manager
        .createQueryBuilder()
        .insert()
        .into(AttemptRow)
        .values(none)
        .orUpdate(['id'], ['id'])
        .execute();
      const before = await manager.findOneOrFail(AttemptRow, {
        where: { id },
        ...(this.database.kind === 'mysql' ? { lock: { mode: 'pessimistic_write' as const } } : {}),
      });
      const after = attempt(before.count === 0 ? null : before, limit, this.clock.now());
      if (after) await manager.update(AttemptRow, { id }, { ...after });
      return after !== null;
    });
  }

  /** The right password was given: earlier failures count no more. */
  async forget(what: Attempted, email: string): Promise<void> {
    await this.database.write((manager) => manager.delete(AttemptRow, { id: idOf(what, email) }));
  }
}

/** Under which an e-mail is counted, for all that is counted. */
export function attemptIdsOf(email: string): string[] {
  return attempted.map((what) => idOf(what, email));
}

function idOf(what: Attempted, email: string): string {
  return digestOf(`${what}:${email}`);
}
