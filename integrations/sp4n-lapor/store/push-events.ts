import { IsNull } from 'typeorm';
import type { Database } from '../../../platform/runtime/database/database';
import { isDuplicate } from '../../../platform/runtime/database/duplicate';
import { PushEventRow } from './push-event.entity';

/** Events that were pushed to us. */
export class PushEvents {
  constructor(private readonly database: Database) {}

  /** False when it was told before. */
  async keep(event: Pick<PushEventRow, 'id' | 'type' | 'trackingId' | 'receivedAt'>): Promise<boolean> {
    try {
      await this.database.write((manager) =>
        manager.insert(PushEventRow, { ...event, misses: 0, handledAt: null }),
      );
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  waiting(): Promise<readonly PushEventRow[]> {
    return this.database.read((manager) =>
      manager.find(PushEventRow, { where: { handledAt: IsNull() }, order: { receivedAt: 'ASC' }, take: 500 }),
    );
  }

  async change(id: string, change: Partial<PushEventRow>): Promise<void> {
    await this.database.write((manager) => manager.update(PushEventRow, { id }, change));
  }
}
