import type { Database } from '../../../platform/runtime/database/database';
import type { Seal } from '../../../platform/runtime/mail/outgoing-mail';
import type { Account } from '../domain/account';
import type { OwnNotices, OwnSession } from '../domain/own-data';
import { accountOf } from './account-rows';
import { AccountRow } from './account.entity';
import { NoticePreferenceRow } from './notices/notice-preference.entity';
import { SessionRow } from './session.entity';

export interface FoundData {
  readonly account: Account;
  readonly sessions: readonly OwnSession[];
  /** Null when nothing was chosen. */
  readonly notices: OwnNotices | null;
}

/** Reads what is kept of one account, for its owner. */
export class OwnDataStore {
  constructor(private readonly options: { readonly database: Database; readonly seal: Seal }) {}

  /** The account with its sessions, of one moment; null when there is none. */
  async of(id: string): Promise<FoundData | null> {
    const { database, seal } = this.options;
    return database.read(async (manager) => {
      const row = await manager.findOneBy(AccountRow, { id });
      if (!row) return null;
      const sessions = await manager.find(SessionRow, {
        where: { accountId: id },
        order: { startedAt: 'ASC', id: 'ASC' },
      });
      const chosen = await manager.findOneBy(NoticePreferenceRow, { accountId: id });
      const notices = chosen && {
        choices: JSON.parse(chosen.choices) as unknown,
        quietHours: chosen.quietHours,
      };
      return { account: accountOf(row, seal), sessions, notices };
    });
  }
}
