import type { EntityManager } from 'typeorm';
import type { Database } from '../../../../platform/runtime/database/database';
import { DeliveryRow } from '../delivery.entity';
import { LinkRow } from '../link.entity';
import { MasterRow } from '../master.entity';
import { MirroredComplaintRow } from '../mirrored-complaint.entity';

/** What a step needs to know of our own. */
export class SentReports {
  constructor(private readonly database: Database) {}

  async of(complaintId: string, sequence: number): Promise<LinkRow | null> {
    return this.database.read((manager) => manager.findOneBy(LinkRow, { complaintId, sequence }));
  }

  /** Some report there is or was this complaint. */
  isThere(complaintId: string): Promise<boolean> {
    return this.database.read((manager) => manager.existsBy(LinkRow, { complaintId }));
  }

  async complaint(complaintId: string): Promise<MirroredComplaintRow | null> {
    return this.database.read((manager) => manager.findOneBy(MirroredComplaintRow, { complaintId }));
  }

  /** The report of a complaint as a step: what became of it. */
  async creating(complaintId: string, sequence: number): Promise<DeliveryRow | null> {
    return this.database.read((manager) =>
      manager.findOneBy(DeliveryRow, { complaintId, sequence, step: 'CREATE' }),
    );
  }

  /** Ids of files that were told of, or are on their way. */
  async filesOf(complaintId: string): Promise<ReadonlySet<string>> {
    const rows = await this.database.read((manager) =>
      manager.find(DeliveryRow, {
        select: { id: true, about: true },
        where: { complaintId, step: 'ATTACH' },
      }),
    );
    return new Set(rows.map(({ about }) => about));
  }

  /** The number there that an admin chose for a category of ours. */
  async categoryThere(code: string | null): Promise<number | null> {
    if (code === null) return null;
    const rows = await this.database.read((manager) =>
      manager.findBy(MasterRow, { list: 'categories', code }),
    );
    const present = rows.filter(({ goneAt }) => goneAt === null);
    const chosen = present.find(({ isSent }) => isSent) ?? present[0];
    return chosen ? Number(chosen.remoteKey) : null;
  }
}

/** A complaint and its report are one from now on; known already when the other side told of it first. */
export async function linkOnce(manager: EntityManager, link: LinkRow): Promise<void> {
  const { complaintId, sequence, trackingId } = link;
  if (await manager.existsBy(LinkRow, { trackingId })) return;
  if (await manager.existsBy(LinkRow, { complaintId, sequence })) return;
  await manager.insert(LinkRow, link);
}

export async function changeLink(
  manager: EntityManager,
  trackingId: number,
  change: Partial<LinkRow>,
): Promise<void> {
  await manager.update(LinkRow, { trackingId }, change);
}
