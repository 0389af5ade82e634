import { randomUUID } from 'node:crypto';
import { In, IsNull, LessThanOrEqual, type EntityManager } from 'typeorm';
import { refuse, type Refused } from '../../../platform/domain/refusal';
import type { Database } from '../../../platform/runtime/database/database';
import { DeliveryRow, type DeliveryState } from './delivery.entity';
import type { RefusalCode } from '../domain/refusals';
import { LinkRow } from './link.entity';
import { MasterRow } from './master.entity';
import { MirroredComplaintRow } from './mirrored-complaint.entity';
import { planSteps, turn } from './outbound/plan-steps';

/** A step in the hands of a worker. */
export type ClaimedDelivery = Readonly<DeliveryRow> & { readonly token: string };

/** A claimed step comes back after this, when the node that claimed it has died. No step may take longer. */
export const leaseMilliseconds = 10 * 60_000;
/** A complaint is not reported more often than this (reopened again and again). */
export const mostReports = 5;

const skipLocked = { mode: 'pessimistic_write', onLocked: 'skip_locked' } as const;

/** What is told to the other side: who claims, records and gives another turn. */
export class Deliveries {
  constructor(readonly database: Database) {}

  /**
   * Claims what is due, in a short transaction. Of one complaint only the oldest unfinished step is given, and a raise
   * of secrecy before everything but the report itself. Another node's claim is passed over, not waited for.
   */
  async claim(at: Date, most: number): Promise<readonly ClaimedDelivery[]> {
    return this.database.write(async (manager) => {
      const query = manager
        .createQueryBuilder(DeliveryRow, 'd')
        .where(`d.state IN ('WAITING', 'HELD') AND d.nextAt <= :at`, { at })
        .andWhere(
          `NOT EXISTS (SELECT 1 FROM delivery e WHERE e.complaintId = d.complaintId AND e.id < d.id
             AND e.state IN ('WAITING', 'SENDING') AND (d.step <> 'SECRECY' OR e.step = 'CREATE'))`,
        )
        .orderBy(`CASE WHEN d.step = 'SECRECY' THEN 0 ELSE 1 END`, 'ASC')
        .addOrderBy('d.nextAt', 'ASC')
        .addOrderBy('d.id', 'ASC')
        .limit(most);
      const found = await (
        this.database.kind === 'mysql'
          ? query.setLock(skipLocked.mode).setOnLocked(skipLocked.onLocked)
          : query
      ).getMany();
      const nextAt = new Date(at.getTime() + leaseMilliseconds);
      const claimed = found.map((row) => ({ ...row, token: randomUUID(), state: 'SENDING' as const }));
      for (const { id, token, state } of claimed)
        await manager.update(DeliveryRow, { id }, { state, token, nextAt });
      return claimed;
    });
  }

  /** Steps whose worker died come back: nobody knows whether the call was made, so it is looked up first. */
  async sweep(at: Date): Promise<number> {
    const late = { state: 'SENDING' as const, nextAt: LessThanOrEqual(at) };
    if (!(await this.database.read((manager) => manager.existsBy(DeliveryRow, late)))) return 0;
    const swept = await this.database.write((manager) =>
      manager.update(DeliveryRow, late, { state: 'WAITING', token: null, uncertain: true, nextAt: at }),
    );
    return swept.affected ?? 0;
  }

  /** The first call of a step is about to be made, and what of it is done so far. */
  async note(
    delivery: ClaimedDelivery,
    change: Pick<Partial<DeliveryRow>, 'triedAt' | 'progress'>,
  ): Promise<void> {
    const { id, token } = delivery;
    await this.database.write((manager) => manager.update(DeliveryRow, { id, token }, change));
  }

  /** Records what became of a step, with what follows from it; false when it is in other hands by now. */
  record(
    delivery: ClaimedDelivery,
    change: Partial<DeliveryRow>,
    also: (manager: EntityManager) => Promise<void> = async () => undefined,
  ): Promise<boolean> {
    const { id, token } = delivery;
    return this.database.write(async (manager) => {
      const mine = await manager.update(DeliveryRow, { id, token }, { ...change, token: null });
      if (mine.affected === 0) return false;
      await also(manager);
      return true;
    });
  }

  /** A step given up gets another turn, as its admin asks; false when there is none such. */
  async replay(id: number, at: Date): Promise<boolean> {
    const replayed = await this.database.write((manager) =>
      manager.update(DeliveryRow, { id, state: In(['DEAD', 'HELD']) }, turn(at)),
    );
    return (replayed.affected ?? 0) > 0;
  }

  /** What was held for this reason gets its turn now. */
  async release(reason: string, at: Date): Promise<void> {
    await this.database.write((manager) => manager.update(DeliveryRow, { state: 'HELD', reason }, turn(at)));
  }

  /** The complaint is reported once more, under a number of its own, as its admin asks; null: once too often. */
  async resend(complaintId: string, at: Date): Promise<number | null> {
    return this.database.write(async (manager) => {
      const known = await manager.findOneBy(MirroredComplaintRow, { complaintId });
      const [last] = await manager.find(LinkRow, {
        ...{ where: { complaintId }, order: { sequence: 'DESC' }, take: 1 },
      });
      if (!known || !last || last.sequence >= mostReports) return null;
      const sequence = last.sequence + 1;
      const steps = [
        { step: 'CREATE', about: 'report', wanted: null },
        { step: 'STATE', about: `again-${sequence}`, wanted: known.state },
      ] as const;
      await planSteps(manager, { complaintId, steps, happenedAt: at, at, sequence });
      return sequence;
    });
  }

  /** A referred report goes to this institution of theirs, as its admin says; also when it was refused by another. */
  sendOn(id: number, institution: number, at: Date): Promise<DeliveryRow | Refused<RefusalCode>> {
    return this.database.write(async (manager) => {
      const step = await manager.findOneBy(DeliveryRow, { id, step: 'FORWARD' });
      if (!step) return refuse('NOT_FOUND');
      const there = { list: 'institutions' as const, remoteKey: String(institution), goneAt: IsNull() };
      if (!(await manager.existsBy(MasterRow, there))) return refuse('UNKNOWN_INSTITUTION');
      const named = await manager.update(
        DeliveryRow,
        { id, state: In(['HELD', 'DEAD']) },
        { ...turn(at), progress: String(institution) },
      );
      return (named.affected ?? 0) > 0
        ? manager.findOneByOrFail(DeliveryRow, { id })
        : refuse('DELIVERY_NOT_DEAD');
    });
  }

  /** When the oldest of what is on its way was due at first; null when nothing is. */
  async oldestDueAt(): Promise<Date | null> {
    const oldest = await this.database.read((manager) =>
      manager.findOne(DeliveryRow, {
        ...{ select: { id: true, createdAt: true }, where: { state: In(['WAITING', 'SENDING']) } },
        order: { id: 'ASC' },
      }),
    );
    return oldest?.createdAt ?? null;
  }

  /** How many stand in each state, by reason: the daily summary. */
  async counts(): Promise<readonly { state: DeliveryState; reason: string | null; count: number }[]> {
    const rows = await this.database.read((manager) =>
      manager.query<{ state: DeliveryState; reason: string | null; count: number }[]>(
        'SELECT state, reason, COUNT(*) AS count FROM delivery GROUP BY state, reason ORDER BY state, reason',
      ),
    );
    return rows.map(({ state, reason, count }) => ({ state, reason, count: Number(count) }));
  }
}
