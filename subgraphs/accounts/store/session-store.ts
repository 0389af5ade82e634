import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../../../platform/domain/clock';
import { refuse, type Refused } from '../../../platform/domain/refusal';
import type { Database } from '../../../platform/runtime/database/database';
import { tell } from '../../../platform/runtime/events/outbox';
import type { Seal } from '../../../platform/runtime/mail/outgoing-mail';
import type { AccountEvent } from '../../../schema/events/account-events';
import { isActive, sessionsRevoked, type Account } from '../domain/account';
import { judge } from '../domain/session';
import { accountOf, lockedRow } from './account-rows';
import { digestOf, newSecret } from './secrets';
import { RefreshTokenRow, SessionRow } from './session.entity';
import { endSessions } from './session-rows';

/** A session whose newest refresh token was just made; the token is nowhere else. */
export interface OpenSession {
  readonly id: string;
  readonly account: Account;
  readonly refreshToken: string;
  readonly refreshTokenExpiresAt: Date;
  /** Taken under the account's lock: an access token of this time is younger than any earlier revocation. */
  readonly at: Date;
}

export interface SessionStoreOptions {
  readonly database: Database;
  readonly seal: Seal;
  readonly clock: Clock;
  readonly refreshTokenDays: number;
}

/** The only writer of sessions and refresh tokens; everything happens under the lock of the account. */
export class SessionStore {
  constructor(private readonly options: SessionStoreOptions) {}

  /** Opens a session, unless `decide` refuses the account as it is now. */
  async open<R extends Refused>(
    accountId: string,
    decide: (account: Account) => R | null,
  ): Promise<OpenSession | R | null> {
    return this.options.database.write(async (manager) => {
      const row = await lockedRow(manager, this.options.database.kind, accountId);
      if (!row) return null;
      const account = accountOf(row, this.options.seal);
      const refused = decide(account);
      if (refused) return refused;
      const at = this.options.clock.now();
      const id = randomUUID();
      const expiresAt = this.expiry(at);
      await manager.insert(SessionRow, { id, accountId, startedAt: at, expiresAt, endedAt: null });
      return this.withToken(manager, { id, account, at });
    });
  }

  /** Exchanges a refresh token for the next one. A token that comes back ends the session and is told. */
  async rotate(token: string): Promise<OpenSession | Refused<'SESSION_ENDED'>> {
    const digest = digestOf(token);
    return this.within(digest, async (manager, account) => {
      const at = this.options.clock.now();
      const { found, session } = await this.read(manager, digest);
      const presented = judge(found, session, at);
      if (presented === 'REUSED') await this.revoke(manager, { account, sessionId: session.id, at });
      if (presented !== 'GOOD' || !isActive(account)) return refuse('SESSION_ENDED');
      await manager.update(RefreshTokenRow, { digest }, { usedAt: at });
      await manager.update(SessionRow, { id: session.id }, { expiresAt: this.expiry(at) });
      return this.withToken(manager, { id: session.id, account, at });
    });
  }

  /** Ends the session of a refresh token, used or not, or with it all sessions of the account. */
  async end(token: string, everywhere: boolean): Promise<true | Refused<'SESSION_ENDED'>> {
    const digest = digestOf(token);
    return this.within(digest, async (manager, account) => {
      const { session } = await this.read(manager, digest);
      if (session.endedAt !== null) return refuse('SESSION_ENDED');
      const at = this.options.clock.now();
      await this.revoke(manager, { account, sessionId: everywhere ? null : session.id, at });
      return true as const;
    });
  }

  /** The work under the lock of the account that a refresh token belongs to. */
  private async within<T>(
    digest: string,
    work: (manager: EntityManager, account: Account) => Promise<T | Refused<'SESSION_ENDED'>>,
  ): Promise<T | Refused<'SESSION_ENDED'>> {
    const { database, seal } = this.options;
    return database.write(async (manager) => {
      const token = await manager.findOneBy(RefreshTokenRow, { digest });
      const session = token && (await manager.findOneBy(SessionRow, { id: token.sessionId }));
      const row = session && (await lockedRow(manager, database.kind, session.accountId));
      return row ? work(manager, accountOf(row, seal)) : refuse('SESSION_ENDED');
    });
  }

  private async read(manager: EntityManager, digest: string) {
    const found = await manager.findOneByOrFail(RefreshTokenRow, { digest });
    const session = await manager.findOneByOrFail(SessionRow, { id: found.sessionId });
    return { found, session };
  }

  private async revoke(
    manager: EntityManager,
    { account, sessionId, at }: { account: Account; sessionId: string | null; at: Date },
  ): Promise<void> {
    if (sessionId === null) await endSessions(manager, account.id, at);
    else await manager.update(SessionRow, { id: sessionId }, { endedAt: at });
    await tell<AccountEvent>(manager, [sessionsRevoked(account, at)]);
  }

  private async withToken(
    manager: EntityManager,
    session: { id: string; account: Account; at: Date },
  ): Promise<OpenSession> {
    const refreshToken = newSecret();
    const expiresAt = this.expiry(session.at);
    const digest = digestOf(refreshToken);
    await manager.insert(RefreshTokenRow, { digest, sessionId: session.id, expiresAt, usedAt: null });
    return { ...session, refreshToken, refreshTokenExpiresAt: expiresAt };
  }

  private expiry(at: Date): Date {
    return new Date(at.getTime() + this.options.refreshTokenDays * 86_400_000);
  }
}
