import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../../platform/domain/actor';
import type { Clock } from '../../../platform/domain/clock';
import { sliceOf, type Page, type Slice } from '../../../platform/domain/page';
import { isRefused, refuse, type Refused } from '../../../platform/domain/refusal';
import type { Database } from '../../../platform/runtime/database/database';
import { dialectOf } from '../../../platform/runtime/database/dialect';
import type { RefusalCode } from '../domain/refusals';
import type { Complaint } from '../domain/complaint';
import { unlocksSeenBy, watchesSecrecy, type NewAccessLine, type Unlock } from '../domain/secrecy/unlock';
import { seenBy, type VisibleComplaint } from '../domain/visibility';
import { IdentityAccessRecord } from './identity-access.entity';
import { orderedBy, wherePlaced, type Order } from './keyset';
import { loadComplaints, lockComplaint } from './load-complaints';
import { allOf, always, isOneOf, never, sql, type Sql } from './sql';
import { unlockColumns, unlockFrom, type UnlockRow } from './unlock-rows';
import { whereVisible } from './where-visible';

const newestFirst: Order = { time: 'q.at', id: 'q.unlockId', newestFirst: true };

/** What a question or an answer led to: the complaint as its actor sees it now, and the question. */
export interface Asked {
  readonly complaint: VisibleComplaint;
  readonly unlock: Unlock;
}

/** Keeps the append-only access log of hidden identities, and reads it. */
export class UnlockStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds one line, decided while the complaint is locked, so that an agency asks once and one question is answered
   * once. `unlockId` is the question that is answered; null asks a new one.
   */
  async add(
    { complaintId, unlockId, actor }: { complaintId: string; unlockId: string | null; actor: Actor },
    decide: (
      complaint: Complaint,
      unlocks: readonly Unlock[],
      at: Date,
    ) => NewAccessLine | Refused<RefusalCode>,
  ): Promise<Asked | Refused<RefusalCode>> {
    return this.database.write(async (manager) => {
      const where = allOf([sql('c.id = ?', complaintId), whereVisible(actor)]);
      const { forUpdate } = dialectOf(this.database.kind);
      const found = await lockComplaint(manager, where, { at: this.clock.now(), forUpdate });
      if (!found || !seenBy(actor, found.complaint)) return refuse('NOT_FOUND');
      // Asked under the lock, so that times follow one another as the lines do.
      const at = this.clock.now();
      const earlier = await unlocksWhere(manager, sql('q.complaintId = ?', complaintId));
      const line = decide(found.complaint, earlier, at);
      if (isRefused(line)) return line;
      const id = unlockId ?? randomUUID();
      await manager.insert(IdentityAccessRecord, {
        ...line,
        unlockId: id,
        number: unlockId === null ? 1 : 2,
        complaintId,
        byRole: actor.role,
        byAccountId: actor.accountId,
      });
      const [again] = await loadComplaints(manager, where, at);
      const [unlock] = await unlocksWhere(manager, sql('q.unlockId = ?', id));
      const complaint = again && seenBy(actor, again.complaint);
      if (!complaint || !unlock) throw new Error('the access line just written is not there');
      return { complaint, unlock };
    });
  }

  /** The questions about each complaint that the viewer may read, oldest first, in one statement for all. */
  async of(viewer: Actor, complaints: readonly VisibleComplaint[]): Promise<readonly (readonly Unlock[])[]> {
    const ids = complaints.map(({ id }) => id);
    const found = await this.database.read((manager) => unlocksWhere(manager, isOneOf('q.complaintId', ids)));
    return complaints.map((complaint) =>
      unlocksSeenBy(
        viewer,
        complaint,
        found.filter(({ complaintId }) => complaintId === complaint.id),
      ),
    );
  }

  /** The questions about all complaints the viewer may see, newest first, for those who watch over secrecy. */
  async page(viewer: Actor, { open }: { open: boolean }, page: Page): Promise<Slice<Unlock>> {
    const where = allOf([whereWatched(viewer, open), wherePlaced(page, newestFirst)]);
    const found = await this.database.read((manager) =>
      unlocksWhere(manager, where, { order: orderedBy(page, newestFirst), limit: page.size + 1 }),
    );
    return sliceOf(page, found);
  }

  async count(viewer: Actor, { open }: { open: boolean }): Promise<number> {
    const where = whereWatched(viewer, open);
    const [row] = await this.database.read((manager) =>
      manager.query<{ total: number | string }[]>(
        `SELECT COUNT(*) AS total FROM ${questions} WHERE ${where.text}`,
        [...where.values],
      ),
    );
    return Number(row?.total ?? 0);
  }
}

/** Each question `q` with its answer `a`, if there is one, and its complaint `c`. */
const questions = `identity_access q
  JOIN complaint c ON c.id = q.complaintId
  LEFT JOIN identity_access a ON a.unlockId = q.unlockId AND a.number = 2`;

function whereWatched(viewer: Actor, open: boolean): Sql {
  if (!watchesSecrecy(viewer)) return never;
  return allOf([sql('q.number = 1'), open ? sql('a.unlockId IS NULL') : always, whereVisible(viewer)]);
}

async function unlocksWhere(
  manager: EntityManager,
  where: Sql,
  { order, limit }: { order: string; limit: number } = { order: 'q.at ASC, q.unlockId ASC', limit: 10_000 },
): Promise<readonly Unlock[]> {
  const rows = await manager.query<UnlockRow[]>(
    `SELECT ${unlockColumns} FROM ${questions}
     WHERE q.number = 1 AND ${where.text} ORDER BY ${order} LIMIT ?`,
    [...where.values, limit],
  );
  return rows.map(unlockFrom);
}
