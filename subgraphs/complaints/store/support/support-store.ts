import { In, type EntityManager } from 'typeorm';
import type { Actor } from '../../../../platform/domain/actor';
import type { Clock } from '../../../../platform/domain/clock';
import { refuse, type Refused } from '../../../../platform/domain/refusal';
import type { Database } from '../../../../platform/runtime/database/database';
import { dialectOf } from '../../../../platform/runtime/database/dialect';
import type { Complaint } from '../../domain/complaint';
import type { ComplaintEvent } from '../../../../schema/events/complaint-events';
import { factsOf } from '../../domain/facts';
import type { RefusalCode } from '../../domain/refusals';
import { isCitizen, mustBeOtherCitizen, mustJoinIn } from '../../domain/support/joining-in';
import type { ComplaintStore } from '../complaint-store';
import { tell } from '../../../../platform/runtime/events/outbox';
import { isErased } from '../erasure/forget-reporter';
import { isOneOf } from '../sql';
import { SupportRecord } from './support-rows.entity';
import { supportersInTree, supportTree } from './support-tree';

/** How a complaint is supported, as one viewer is told. */
export interface Supports {
  readonly count: number;
  readonly byViewer: boolean;
}

/** Who supports which complaint. A supporter is told to nobody but himself. */
export class SupportStore {
  constructor(
    private readonly database: Database,
    private readonly complaints: ComplaintStore,
    private readonly clock: Clock,
  ) {}

  /** Once for each account; asked again, nothing changes. */
  async support(complaintId: string, actor: Actor): Promise<Complaint | Refused<RefusalCode>> {
    return this.complaints.open(complaintId, actor, async ({ manager, complaint }) => {
      const stranger = mustJoinIn(actor, complaint);
      if (stranger) return stranger;
      const { accountId } = actor;
      const { forUpdate } = dialectOf(this.database.kind);
      if (accountId === null || (await isErased(manager, accountId, forUpdate)))
        return refuse('NOT_SIGNED_IN');
      if (await manager.existsBy(SupportRecord, { complaintId, accountId })) return complaint;
      const at = this.clock.now();
      await manager.insert(SupportRecord, { complaintId, accountId, at });
      await tellOfSupport(manager, complaint, at);
      return complaint;
    });
  }

  /** Of the complaint and of all that are handled with it. */
  async unsupport(complaintId: string, actor: Actor): Promise<Complaint | Refused<RefusalCode>> {
    return this.complaints.open(complaintId, actor, async ({ manager, complaint }) => {
      const stranger = mustBeOtherCitizen(actor, complaint);
      if (stranger) return stranger;
      const tree = supportTree(isOneOf('id', [complaintId]));
      const rows = await manager.query<{ id: string }[]>(`${tree.text} SELECT id FROM tree`, [
        ...tree.values,
      ]);
      const ids = rows.map(({ id }) => id);
      const mine = { accountId: actor.accountId ?? '', complaintId: In(ids) };
      const { affected } = await manager.delete(SupportRecord, mine);
      if (affected !== 0) await tellOfSupport(manager, complaint, this.clock.now());
      return complaint;
    });
  }

  /** Accounts that support each complaint or one that is handled with it, each once. One statement for all. */
  async of(viewer: Actor, ids: readonly string[]): Promise<readonly Supports[]> {
    const tree = supportTree(isOneOf('id', ids));
    const mine = isCitizen(viewer) ? viewer.accountId : '';
    const rows = await this.database.read((manager) =>
      manager.query<{ root: string; total: number | string; mine: number | string | null }[]>(
        `${tree.text} SELECT t.root, COUNT(DISTINCT s.accountId) AS total,
           MAX(CASE WHEN s.accountId = ? THEN 1 ELSE 0 END) AS mine
         ${supportersInTree}
         GROUP BY t.root`,
        [...tree.values, mine],
      ),
    );
    const byRoot = new Map(rows.map((row) => [row.root, row]));
    return ids.map((id) => {
      const row = byRoot.get(id);
      return { count: Number(row?.total ?? 0), byViewer: Number(row?.mine ?? 0) === 1 };
    });
  }
}

/** Supporters of a complaint and of those handled with it, by account, after one of them. */
export async function supportersAfter(
  manager: EntityManager,
  {
    complaintId,
    after,
    most,
  }: { readonly complaintId: string; readonly after: string; readonly most: number },
): Promise<readonly string[]> {
  const tree = supportTree(isOneOf('id', [complaintId]));
  const rows = await manager.query<{ accountId: string }[]>(
    `${tree.text} SELECT DISTINCT s.accountId
     ${supportersInTree} AND s.accountId > ?
     ORDER BY s.accountId LIMIT ?`,
    [...tree.values, after, most],
  );
  return rows.map(({ accountId }) => accountId);
}

function tellOfSupport(manager: EntityManager, complaint: Complaint, at: Date): Promise<void> {
  const told = { complaint: factsOf(complaint), followUpId: null, agencies: [] };
  return tell<ComplaintEvent>(manager, [{ type: 'SupportChanged', at: at.toISOString(), ...told }]);
}
