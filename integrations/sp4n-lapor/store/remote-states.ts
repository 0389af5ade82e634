import { IsNull, Not, type EntityManager } from 'typeorm';
import type { Database } from '../../../platform/runtime/database/database';
import { RemoteStateRow } from './remote-state.entity';

export type RemoteState = Readonly<Omit<RemoteStateRow, 'id'>>;

/** How the other side is, kept for all nodes. */
export class RemoteStates {
  constructor(private readonly database: Database) {}

  now(): Promise<RemoteState> {
    return this.database.read((manager) => manager.findOneByOrFail(RemoteStateRow, { id: 1 }));
  }

  /** No longer paused; credentials that were refused are believed once more, and not only when their time comes. */
  resume(): Promise<void> {
    return this.database.write(async (manager) => {
      const refused = { id: 1, credentialsRefusedAt: Not(IsNull()) };
      await manager.update(RemoteStateRow, refused, { waitUntil: null, credentialsRefusedAt: null });
      await manager.update(RemoteStateRow, { id: 1 }, { pausedAt: null, pausedBy: null });
    });
  }

  /** One more failure in a row, counted though several calls fail at once; gives what was known before, and the count. */
  failed(change: (known: RemoteState) => Partial<RemoteState>): Promise<RemoteState> {
    return this.database.write(async (manager) => {
      await manager.increment(RemoteStateRow, { id: 1 }, 'failuresInARow', 1);
      const known = await manager.findOneByOrFail(RemoteStateRow, { id: 1 });
      await manager.update(RemoteStateRow, { id: 1 }, change(known));
      return known;
    });
  }

  set(change: Partial<RemoteState>): Promise<void> {
    return this.database.write((manager) => setRemoteState(manager, change));
  }
}

/** The same within a transaction that changes other things too. */
export async function setRemoteState(manager: EntityManager, change: Partial<RemoteState>): Promise<void> {
  await manager.update(RemoteStateRow, { id: 1 }, change);
}
