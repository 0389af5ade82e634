import { In } from 'typeorm';
import type { Database } from '../../../platform/runtime/database/database';
import { DeliveryRow } from './delivery.entity';

/** What waits to be told to the other side. */
export class Deliveries {
  constructor(private readonly database: Database) {}

  /** When the oldest of what is on its way was due at first; null when nothing is. */
  async oldestDueAt(): Promise<Date | null> {
    const oldest = await this.database.read((manager) =>
      manager.findOne(DeliveryRow, {
        select: { id: true, createdAt: true },
        where: { state: In(['WAITING', 'SENDING']) },
        order: { id: 'ASC' },
      }),
    );
    return oldest?.createdAt ?? null;
  }
}
