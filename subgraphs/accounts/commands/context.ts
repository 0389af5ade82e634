import type { TokenPurpose } from '../../../platform/runtime/auth/signed-token';
import type { Attempts } from '../../../platform/runtime/throttle/attempts';
import type { AccessLogStore } from '../store/access-log-store';
import type { AccountStore } from '../store/account-store';
import type { ErasureStore } from '../store/erasure-store';
import type { OwnDataStore } from '../store/own-data-store';
import type { SessionStore } from '../store/session-store';
import type { QuietHours } from '../domain/notices/quiet-hours';
import type { DeadLetters } from '../store/notices/dead-letters';
import type { PreferenceStore } from '../store/notices/preference-store';
import type { Unsubscribing } from '../store/notices/unsubscribe-token';
import type { Passwords } from './passwords';

/** What the commands of this service work with. */
export interface CommandContext {
  readonly accounts: AccountStore;
  /** Who saw whose personal data. */
  readonly accessLog: AccessLogStore;
  /** Takes a person out of the hub. */
  readonly erasures: ErasureStore;
  /** All that is kept of one account. */
  readonly ownData: OwnDataStore;
  readonly sessions: SessionStore;
  readonly attempts: Attempts;
  /** How owners of accounts want to be told of complaints. */
  readonly preferences: PreferenceStore;
  readonly quietHours: QuietHours | null;
  /** What a link to end letters is good for; null for one that is not good. */
  readonly readUnsubscribe: (token: string) => Unsubscribing | null;
  readonly deadLetters: DeadLetters;
  readonly passwords: Passwords;
  readonly access: { readonly tokens: TokenPurpose; readonly seconds: number };
}
