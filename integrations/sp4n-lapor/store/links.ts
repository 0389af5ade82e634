import type { Database } from '../../../platform/runtime/database/database';
import { isDuplicate } from '../../../platform/runtime/database/duplicate';
import { isTakenBack } from '../domain/outbound/what-goes';
import { DecisionRow } from './decision.entity';
import { ItemRow } from './item.entity';
import { LinkRow } from './link.entity';
import { MasterRow, type MasterList } from './master.entity';
import { MirroredComplaintRow } from './mirrored-complaint.entity';
import { planSteps, type Plan } from './outbound/plan-steps';

/** Which report is which complaint, which item which entry, and what was decided where both differ. */
export class Links {
  constructor(private readonly database: Database) {}

  of(trackingId: number): Promise<LinkRow | null> {
    return this.database.read((manager) => manager.findOneBy(LinkRow, { trackingId }));
  }

  ofSequence(complaintId: string, sequence: number): Promise<LinkRow | null> {
    return this.database.read((manager) => manager.findOneBy(LinkRow, { complaintId, sequence }));
  }

  /** Its report may not be there any more. */
  async isTakenBack(complaintId: string): Promise<boolean> {
    const known = await this.database.read((manager) =>
      manager.findOneBy(MirroredComplaintRow, { complaintId }),
    );
    return known !== null && isTakenBack(known);
  }

  /** Another worker may have linked it meanwhile: its link is as good. */
  async keep(link: LinkRow): Promise<LinkRow> {
    try {
      await this.database.write((manager) => manager.insert(LinkRow, link));
      return link;
    } catch (error) {
      const known = isDuplicate(error) ? await this.of(link.trackingId) : null;
      if (known) return known;
      throw error;
    }
  }

  /** `plan`: what is told over there because of it, in the same transaction. */
  async change(trackingId: number, change: Partial<LinkRow>, plan: Plan | null = null): Promise<void> {
    await this.database.write(async (manager) => {
      await manager.update(LinkRow, { trackingId }, change);
      if (plan) await planSteps(manager, plan);
    });
  }

  items(trackingId: number): Promise<readonly ItemRow[]> {
    return this.database.read((manager) => manager.findBy(ItemRow, { trackingId }));
  }

  /** The same item taken in twice is one row. */
  async keepItem(item: ItemRow): Promise<void> {
    await this.database.write((manager) => manager.upsert(ItemRow, item, ['trackingId', 'itemId']));
  }

  /** It is no longer there; its row stays, so that it never comes back. */
  async removed(trackingId: number, itemId: number, removedAt: Date): Promise<void> {
    await this.database.write((manager) => manager.update(ItemRow, { trackingId, itemId }, { removedAt }));
  }

  async decided(decision: Omit<DecisionRow, 'id'>): Promise<void> {
    await this.database.write((manager) => manager.insert(DecisionRow, decision));
  }

  /** A line of the master data; null for one we never heard of. */
  master(list: MasterList, remoteKey: number | null): Promise<MasterRow | null> {
    if (remoteKey === null) return Promise.resolve(null);
    const key = { list, remoteKey: String(remoteKey) };
    return this.database.read((manager) => manager.findOneBy(MasterRow, key));
  }
}
