import type { Clock } from '../../platform/domain/clock';
import type { Database } from '../../platform/runtime/database/database';
import type { Seal } from '../../platform/runtime/mail/outgoing-mail';
import { openDatabase } from '../../platform/runtime/database/open-database';
import { Attempts } from '../../platform/runtime/throttle/attempts';
import type { CommandContext } from './commands/context';
import { Passwords } from './commands/passwords';
import type { AccountsConfig } from './config';
import { AccessLogStore } from './store/access-log-store';
import { AccountStore } from './store/account-store';
import { ErasureStore } from './store/erasure-store';
import { OwnDataStore } from './store/own-data-store';
import { sealUnder } from '../../platform/runtime/sealing/sealed-text';
import { DeadLetters } from './store/notices/dead-letters';
import { PreferenceStore } from './store/notices/preference-store';
import { readUnsubscribeToken } from './store/notices/unsubscribe-token';
import { SessionStore } from './store/session-store';
import { Sweeper } from './store/sweeper';
import { entities, migrations } from './store/tables';

export interface OpenCommands {
  readonly database: Database;
  readonly seal: Seal;
  readonly commands: CommandContext;
  readonly sweeper: Sweeper;
}

/** The commands over their database: what the service and the command line have in common. */
export async function openCommands(
  config: AccountsConfig,
  { clock }: { clock: Clock },
): Promise<OpenCommands> {
  const database = await openDatabase({ url: config.databaseUrl, entities, migrations });
  const seal = sealUnder(config.sealingKeys);
  const commands: CommandContext = {
    accounts: new AccountStore({ database, seal, clock, publicUrl: config.publicUrl }),
    accessLog: new AccessLogStore({ database, seal, clock }),
    erasures: new ErasureStore({ database, seal, clock }),
    ownData: new OwnDataStore({ database, seal }),
    sessions: new SessionStore({ database, seal, clock, refreshTokenDays: config.refreshTokenDays }),
    attempts: new Attempts(database, clock),
    preferences: new PreferenceStore({ database, seal }),
    quietHours: config.quietHours,
    readUnsubscribe: (token) => readUnsubscribeToken(seal, token, clock.now()),
    deadLetters: new DeadLetters({ database, clock }),
    passwords: new Passwords({ memoryKib: config.passwordMemoryKib, passes: config.passwordPasses }),
    access: { tokens: config.accessTokens, seconds: config.accessTokenSeconds },
  };
  return { database, seal, commands, sweeper: new Sweeper(database, clock) };
}
