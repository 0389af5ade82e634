import { In, IsNull } from 'typeorm';
import type { Refused } from '../../../../platform/domain/refusal';
import type { Database } from '../../../../platform/runtime/database/database';
import type { RefusalCode } from '../../domain/refusals';
import { DeliveryRow, type DeliveryState } from '../delivery.entity';
import { MasterRow, type MasterList } from '../master.entity';
import { OwnCategoryRow } from '../own-category.entity';
import { ReviewRow } from '../review.entity';

type Done<Row> = Promise<Row | Refused<RefusalCode>>;
const refused = (code: RefusalCode): Refused<RefusalCode> => ({ refused: code });
const replayable: DeliveryState[] = ['DEAD', 'HELD'];

export interface Mapped {
  readonly list: MasterList;
  readonly remoteKey: string;
  /** The code of ours; null takes the mapping away. */
  readonly code: string | null;
  /** It is the one that is sent for this code. */
  readonly isSent: boolean;
}

/** What an admin of the hub changes in the mirror. Who may is asked before. */
export class DeskEdits {
  constructor(private readonly database: Database) {}

  /** A step that was given up is due now, as if it had never failed. What is uncertain of it stays so. */
  replay(id: number, at: Date): Done<DeliveryRow> {
    return this.database.write(async (manager) => {
      const row = await manager.findOneBy(DeliveryRow, { id });
      if (!row) return refused('NOT_FOUND');
      const change = { state: 'WAITING', failures: 0, nextAt: at, warned: false } as const;
      const { affected } = await manager.update(DeliveryRow, { id, state: In(replayable) }, change);
      return affected === 0 ? refused('DELIVERY_NOT_DEAD') : manager.findOneByOrFail(DeliveryRow, { id });
    });
  }

  settle(
    id: string,
    { settlement, by, at }: { readonly settlement: string; readonly by: string | null; readonly at: Date },
  ): Done<ReviewRow> {
    return this.database.write(async (manager) => {
      if (!(await manager.existsBy(ReviewRow, { id }))) return refused('NOT_FOUND');
      const change = { settlement, settledBy: by, settledAt: at };
      const { affected } = await manager.update(ReviewRow, { id, settledAt: IsNull() }, change);
      return affected === 0 ? refused('REVIEW_SETTLED') : manager.findOneByOrFail(ReviewRow, { id });
    });
  }

  /** Of several that stand for one of ours, one is sent: naming another takes that from the first. */
  map(mapped: Mapped, { by, at }: { readonly by: string | null; readonly at: Date }): Done<MasterRow> {
    const { list, remoteKey, code, isSent } = mapped;
    return this.database.write(async (manager) => {
      const row = await manager.findOneBy(MasterRow, { list, remoteKey });
      if (!row) return refused('NOT_FOUND');
      if (list === 'categories' && code !== null) {
        const own = await manager.findOneBy(OwnCategoryRow, { code });
        if (!own?.active) return refused('UNKNOWN_CATEGORY');
      }
      if (code !== null && isSent) await manager.update(MasterRow, { list, code }, { isSent: false });
      const change = { code, isSent: code !== null && isSent, mappedBy: by, mappedAt: at };
      await manager.update(MasterRow, { list, remoteKey }, change);
      return manager.findOneByOrFail(MasterRow, { list, remoteKey });
    });
  }
}
