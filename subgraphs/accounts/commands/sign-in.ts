import { isRefused, refuse, type Refused } from '../../../platform/domain/refusal';
import type { Account } from '../domain/account';
import { longestPassword } from '../domain/password';
import { signInLimit } from '../domain/throttle';
import type { CommandContext } from './context';
import { withAccess, type SignedIn } from './signed-in';

export type SignInRefusal = 'WRONG_CREDENTIALS' | 'NOT_ACTIVATED' | 'ACCOUNT_CLOSED' | 'TOO_MANY_ATTEMPTS';

/**
 * Opens a session. Who does not know the password learns nothing of the account: neither whether it exists, nor
 * whether it is activated or closed, nor by how long the answer takes.
 */
export async function signIn(
  context: CommandContext,
  { email, password }: { email: string; password: string },
): Promise<SignedIn | Refused<SignInRefusal>> {
  if (!(await context.attempts.begin({ what: 'SIGN_IN', name: email }, signInLimit)))
    return refuse('TOO_MANY_ATTEMPTS');
  if (password.length > longestPassword) return refuse('WRONG_CREDENTIALS');
  const account = await context.accounts.findByEmail(email);
  const known = await context.passwords.verify(account?.passwordHash ?? null, password);
  if (!account || !known) return refuse('WRONG_CREDENTIALS');
  await context.attempts.forget({ what: 'SIGN_IN', name: email });
  const session = await context.sessions.open(account.id, (now) => entryRefused(now, account));
  if (!session) return refuse('WRONG_CREDENTIALS');
  return isRefused(session) ? session : withAccess(context, session);
}

/** Judged on the account as it is when the session opens: it may have changed while the password was checked. */
function entryRefused(now: Account, checked: Account): Refused<SignInRefusal> | null {
  if (now.passwordHash !== checked.passwordHash) return refuse('WRONG_CREDENTIALS');
  if (now.closedAt !== null) return refuse('ACCOUNT_CLOSED');
  return now.activatedAt === null ? refuse('NOT_ACTIVATED') : null;
}
