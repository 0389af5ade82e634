import { In, type EntityManager } from 'typeorm';
import { isRefused, type Refused } from '../../../platform/domain/refusal';
import type { Clock } from '../../../platform/domain/clock';
import type { Database } from '../../../platform/runtime/database/database';
import { isDuplicate } from '../../../platform/runtime/database/duplicate';
import { tell } from '../../../platform/runtime/events/outbox';
import type { Seal } from '../../../platform/runtime/mail/outgoing-mail';
import type { AccountEvent } from '../../../schema/events/account-events';
import type { Account } from '../domain/account';
import type { Change } from '../domain/change';
import { isGood, type LinkPurpose } from '../domain/link';
import { accountOf, lockedRow, rowOf } from './account-rows';
import { AccountRow } from './account.entity';
import { postLetter } from './letters';
import { LinkRow } from './link.entity';
import { dropForeign } from './notices/drop-deliveries';
import { digestOf } from './secrets';
import { endSessions } from './session-rows';
import { TombstoneRow } from './tombstone.entity';

/** Decides on an account as it is now; `at` is taken once the account is locked. */
export type Decide<R extends Refused> = (account: Account, at: Date) => Change | R;

/** The secret of a link, and what it must be good for. */
export interface PresentedLink {
  readonly secret: string;
  readonly purposes: readonly LinkPurpose[];
}

export interface AccountStoreOptions {
  readonly database: Database;
  readonly seal: Seal;
  readonly clock: Clock;
  /** Where the links in letters lead. */
  readonly publicUrl: string;
}

/** The only writer of accounts, their links and their letters. */
export class AccountStore {
  constructor(private readonly options: AccountStoreOptions) {}

  async find(id: string): Promise<Account | null> {
    return this.findBy({ id });
  }

  async findByEmail(email: string): Promise<Account | null> {
    return this.findBy({ email });
  }

  /** Names of activated citizens by id, in one statement; others have no public face. */
  async citizenNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.options.database.read((manager) =>
      manager.find(AccountRow, {
        select: { id: true, name: true, activatedAt: true },
        where: { id: In([...ids]), role: 'CITIZEN' },
      }),
    );
    return new Map(rows.flatMap(({ id, name, activatedAt }) => (activatedAt ? [[id, name]] : [])));
  }

  /** Writes a new account; false, and nothing written, when the e-mail belongs to one already. */
  async add(decide: (at: Date) => Change): Promise<boolean> {
    const { database, seal, clock } = this.options;
    try {
      await database.write(async (manager) => {
        const at = clock.now();
        const change = decide(at);
        await manager.insert(AccountRow, rowOf(change.account, seal));
        await this.writeAround(manager, change, at);
      });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /** Writes the accounts whose id is not there yet, all in one transaction; gives how many. */
  async addMissing(changes: readonly Pick<Change, 'account' | 'happened'>[]): Promise<number> {
    const { database, seal } = this.options;
    return database.write(async (manager) => {
      const ids = changes.map(({ account }) => account.id);
      const known = await manager.find(AccountRow, { select: { id: true }, where: { id: In(ids) } });
      // Who was erased does not come back with the next import.
      const erased = await manager.findBy(TombstoneRow, { accountId: In(ids) });
      const knownIds = new Set([...known.map(({ id }) => id), ...erased.map(({ accountId }) => accountId)]);
      const missing = changes.filter(({ account }) => !knownIds.has(account.id));
      await manager.insert(
        AccountRow,
        missing.map(({ account }) => rowOf(account, seal)),
      );
      await tell<AccountEvent>(
        manager,
        missing.flatMap(({ happened = [] }) => happened),
      );
      return missing.length;
    });
  }

  /** Changes an account in one transaction; null when there is no such account. */
  async change<R extends Refused>(id: string, decide: Decide<R>): Promise<Account | R | null> {
    return this.options.database.write(async (manager) => {
      const account = await this.locked(manager, id);
      return account && this.decided(manager, account, decide);
    });
  }

  /** Takes about as long as a change with a letter, for an e-mail that is nobody's: its link leads nowhere. */
  async changeNobody(secret: string): Promise<void> {
    const { database, clock } = this.options;
    const nowhere = { accountId: '', purpose: 'PASSWORD_RESET', expiresAt: clock.now() } as const;
    await database.write((manager) => manager.insert(LinkRow, { digest: digestOf(secret), ...nowhere }));
  }

  /** Whether a link is good now: asked before work that a forged one should not cost. */
  async isGood({ secret, purposes }: PresentedLink): Promise<boolean> {
    const { database, clock } = this.options;
    const link = await database.read((manager) => manager.findOneBy(LinkRow, { digest: digestOf(secret) }));
    return isGood(link, purposes, clock.now());
  }

  /**
   * Changes the account a link leads to, if the link is good for one of the purposes. A link is used once: with
   * the change every link of the account is gone. A refusal leaves it good.
   */
  async follow<R extends Refused>(link: PresentedLink, decide: Decide<R>): Promise<Account | R | null> {
    const digest = digestOf(link.secret);
    return this.options.database.write(async (manager) => {
      const leadsTo = await manager.findOneBy(LinkRow, { digest });
      const account = leadsTo && (await this.locked(manager, leadsTo.accountId));
      // Looked at again: whoever had the lock before us may have used it.
      const found = account && (await manager.findOneBy(LinkRow, { digest }));
      if (!account || !isGood(found, link.purposes, this.options.clock.now())) return null;
      const result = await this.decided(manager, account, decide);
      if (!isRefused(result)) await manager.delete(LinkRow, { accountId: account.id });
      return result;
    });
  }

  private async findBy(where: { id: string } | { email: string }): Promise<Account | null> {
    const row = await this.options.database.read((manager) => manager.findOneBy(AccountRow, where));
    return row && accountOf(row, this.options.seal);
  }

  private async locked(manager: EntityManager, id: string): Promise<Account | null> {
    const row = await lockedRow(manager, this.options.database.kind, id);
    return row && accountOf(row, this.options.seal);
  }

  private async decided<R extends Refused>(
    manager: EntityManager,
    account: Account,
    decide: Decide<R>,
  ): Promise<Account | R> {
    const at = this.options.clock.now();
    const decision = decide(account, at);
    if (isRefused(decision)) return decision;
    if (decision.account !== account) {
      const { id, ...columns } = rowOf(decision.account, this.options.seal);
      await manager.update(AccountRow, { id }, columns);
      await dropForeign(manager, decision.account);
    }
    if (decision.endSessions) await endSessions(manager, account.id, at);
    await this.writeAround(manager, decision, at);
    return decision.account;
  }

  /** What goes with a change: its link, its letter, its events. */
  private async writeAround(manager: EntityManager, change: Change, at: Date): Promise<void> {
    const { account, link, letter, happened = [] } = change;
    if (link) {
      const { purpose, expiresAt, secret } = link;
      await manager.delete(LinkRow, { accountId: account.id, purpose });
      await manager.insert(LinkRow, { digest: digestOf(secret), accountId: account.id, purpose, expiresAt });
    }
    if (letter) await postLetter(manager, { ...this.options, account, letter, link: link ?? null, at });
    await tell<AccountEvent>(manager, happened);
  }
}
