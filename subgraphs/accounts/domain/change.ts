import type { Account, Happened } from './account';
import type { NewLink } from './link';
import type { LetterKind } from './letter-kind';

/** What a decision asks the store to write, all of it in one transaction. */
export interface Change {
  readonly account: Account;
  readonly happened?: readonly Happened[];
  /** Ends every session of the account. */
  readonly endSessions?: boolean;
  /** A link that replaces earlier ones of its purpose. */
  readonly link?: NewLink;
  /** A letter to the owner; it carries the link, if there is one. */
  readonly letter?: LetterKind;
}
