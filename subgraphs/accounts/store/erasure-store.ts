import { In, IsNull, Not, type EntityManager } from 'typeorm';
import type { Clock } from '../../../platform/domain/clock';
import { isRefused, type Refused } from '../../../platform/domain/refusal';
import type { Database } from '../../../platform/runtime/database/database';
import { tell } from '../../../platform/runtime/events/outbox';
import { cancel } from '../../../platform/runtime/jobs/scheduled-job';
import { unsealed, type Seal } from '../../../platform/runtime/mail/outgoing-mail';
import { OutgoingMailRecord } from '../../../platform/runtime/mail/outgoing-mail.entity';
import { attemptId } from '../../../platform/runtime/throttle/attempts';
import { AttemptRecord } from '../../../platform/runtime/throttle/attempt-record.entity';
import type { AccountEvent } from '../../../schema/events/account-events';
import type { Account } from '../domain/account';
import type { Erasure, Tombstone } from '../domain/erasure';
import { attempted } from '../domain/throttle';
import { accountOf, lockedRow } from './account-rows';
import { AccountRow } from './account.entity';
import { LinkRow } from './link.entity';
import { NoticeDeliveryRow } from './notices/notice-delivery.entity';
import { NoticePreferenceRow } from './notices/notice-preference.entity';
import { noticesJob } from './notices/notice-post';
import { RefreshTokenRow, SessionRow } from './session.entity';
import { TombstoneRow } from './tombstone.entity';

/** Takes a person out of this service. */
export class ErasureStore {
  constructor(
    private readonly options: { readonly database: Database; readonly seal: Seal; readonly clock: Clock },
  ) {}

  /**
   * Removes all rows about an account, leaves its tombstone and tells the hub, in one transaction. Asked again, it
   * gives the tombstone of the first time; null when there never was such an account.
   */
  async erase<R extends Refused>(
    id: string,
    decide: (account: Account, at: Date) => Erasure | R,
  ): Promise<Tombstone | R | null> {
    const { database, seal, clock } = this.options;
    return database.write(async (manager) => {
      const row = await lockedRow(manager, database.kind, id);
      if (!row) return manager.findOneBy(TombstoneRow, { accountId: id });
      const account = accountOf(row, seal);
      const decided = decide(account, clock.now());
      if (isRefused(decided)) return decided;
      await removeSessions(manager, id);
      await manager.delete(LinkRow, { accountId: id });
      await manager.delete(NoticeDeliveryRow, { accountId: id });
      await manager.delete(NoticePreferenceRow, { accountId: id });
      await cancel(manager, { kind: noticesJob, about: id });
      const tried = attempted.map((what) => attemptId({ what, name: account.email }));
      await manager.delete(AttemptRecord, { id: In(tried) });
      await this.dropLetters(manager, account);
      await manager.delete(AccountRow, { id });
      await manager.insert(TombstoneRow, decided.tombstone);
      await tell<AccountEvent>(manager, decided.happened);
      return decided.tombstone;
    });
  }

  /** Letters and text messages that are not sent yet, or never could be, are in nobody's name any more. */
  private async dropLetters(manager: EntityManager, { email, profile }: Account): Promise<void> {
    const unsent = await manager.findBy(OutgoingMailRecord, { sealed: Not(IsNull()) });
    const theirs = unsent.filter((record) =>
      [email, profile?.phone].includes(unsealed(record, this.options.seal).to),
    );
    await manager.delete(OutgoingMailRecord, { id: In(theirs.map(({ id }) => id)) });
  }
}

async function removeSessions(manager: EntityManager, accountId: string): Promise<void> {
  const sessions = await manager.find(SessionRow, { select: { id: true }, where: { accountId } });
  await manager.delete(RefreshTokenRow, { sessionId: In(sessions.map(({ id }) => id)) });
  await manager.delete(SessionRow, { accountId });
}
