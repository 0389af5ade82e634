import { IsNull, type EntityManager } from 'typeorm';
import { SessionRow } from './session.entity';

/** Ends every session of an account, in the transaction that holds the account's lock. */
export async function endSessions(manager: EntityManager, accountId: string, at: Date): Promise<void> {
  await manager.update(SessionRow, { accountId, endedAt: IsNull() }, { endedAt: at });
}
