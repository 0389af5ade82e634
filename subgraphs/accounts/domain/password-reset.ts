import { refuse, type Refused } from '../../../platform/domain/refusal';
import { accountChanged, sessionsRevoked, type Account } from './account';
import type { Change } from './change';
import { newLink } from './link';

/** A link to choose a new password, for everybody whose account is not closed. */
export function requestReset(account: Account, secret: string, at: Date): Change {
  if (account.closedAt !== null) return { account };
  return { account, link: newLink('PASSWORD_RESET', secret, at), letter: 'PASSWORD_RESET' };
}

/**
 * Following the link proves that the mailbox is theirs, so it activates as well. Whoever was signed in with the old
 * password is signed out.
 */
export function setPassword(
  account: Account,
  passwordHash: string,
  at: Date,
): Change | Refused<'TOKEN_INVALID'> {
  if (account.closedAt !== null) return refuse('TOKEN_INVALID');
  const changed = { ...account, passwordHash, activatedAt: account.activatedAt ?? at };
  const activated = account.activatedAt === null ? [accountChanged(changed, at)] : [];
  return {
    account: changed,
    happened: [...activated, sessionsRevoked(changed, at)],
    endSessions: true,
    ...(account.passwordHash === null ? {} : { letter: 'PASSWORD_CHANGED' }),
  };
}
