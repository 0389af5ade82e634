import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Database } from '../../../../platform/runtime/database/database';
import type { Seal } from '../../../../platform/runtime/mail/outgoing-mail';
import { noticeKinds } from '../../../../schema/events/notice-words';
import { isTrackedReporter } from '../../../../schema/events/tracked-reporter';
import { isActive } from '../../domain/account';
import { trackedReader } from '../../domain/notices/tracked';
import { nothingChosen, type NoticeReader, type Preferences } from '../../domain/notices/preferences';
import { readQuietHours, writtenQuietHours } from '../../domain/notices/quiet-hours';
import { accountOf, lockedRow } from '../account-rows';
import { NoticePreferenceRow } from './notice-preference.entity';

export interface AccountPreferences {
  readonly account: NoticeReader;
  readonly preferences: Preferences;
}

const kept = z.array(z.object({ kind: z.enum(noticeKinds), email: z.boolean(), sms: z.boolean() }));

/** What owners of accounts chose about notices. */
export class PreferenceStore {
  constructor(private readonly options: { readonly database: Database; readonly seal: Seal }) {}

  /** Asks with the account as it is now, locked; null, and nothing written, when it is not active. */
  async change(
    accountId: string,
    decide: (now: AccountPreferences) => Preferences,
  ): Promise<AccountPreferences | null> {
    return this.options.database.write(async (manager) => {
      const account = await this.readerOf(manager, accountId);
      if (!account) return null;
      const preferences = decide({ account, preferences: await preferencesOf(manager, accountId) });
      const { choices, quiet } = preferences;
      const quietHours = quiet === undefined ? null : writtenQuietHours(quiet);
      const chosen: NoticePreferenceRow = { accountId, choices: JSON.stringify(choices), quietHours };
      await manager.upsert(NoticePreferenceRow, chosen, ['accountId']);
      return { account, preferences };
    });
  }

  /** The active account, locked, or a reporter without one, who has no row to lock. */
  private async readerOf(
    manager: EntityManager,
    accountId: string,
  ): Promise<AccountPreferences['account'] | null> {
    if (isTrackedReporter(accountId)) return trackedReader;
    const { database, seal } = this.options;
    const row = await lockedRow(manager, database.kind, accountId);
    const account = row && accountOf(row, seal);
    return account && isActive(account) ? account : null;
  }

  read(accountId: string): Promise<Preferences> {
    return this.options.database.read((manager) => preferencesOf(manager, accountId));
  }
}

export async function preferencesOf(manager: EntityManager, accountId: string): Promise<Preferences> {
  const row = await manager.findOneBy(NoticePreferenceRow, { accountId });
  if (!row) return nothingChosen;
  const quiet = row.quietHours === null ? undefined : readQuietHours(row.quietHours);
  return { choices: kept.parse(JSON.parse(row.choices)), quiet };
}
