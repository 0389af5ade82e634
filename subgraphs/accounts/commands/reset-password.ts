import { isRefused, refuse, type Refused } from '../../../platform/domain/refusal';
import type { Account } from '../domain/account';
import { isWeak, longestPassword } from '../domain/password';
import { setPassword } from '../domain/password-reset';
import type { CommandContext } from './context';

/** Chooses a new password through the link of a reset or of an invitation. A weak one leaves the link good. */
export async function resetPassword(
  context: CommandContext,
  { token, password }: { token: string; password: string },
): Promise<Account | Refused<'TOKEN_INVALID' | 'WEAK_PASSWORD'>> {
  // Too long is refused before it costs a hash; the rest needs the e-mail and waits for the account.
  if (password.length > longestPassword) return refuse('WEAK_PASSWORD');
  const link = { secret: token, purposes: ['PASSWORD_RESET', 'INVITATION'] } as const;
  if (!(await context.accounts.isGood(link))) return refuse('TOKEN_INVALID');
  const passwordHash = await context.passwords.hash(password);
  const account = await context.accounts.follow(link, (now, at) =>
    isWeak(password, now.email) ? refuse('WEAK_PASSWORD') : setPassword(now, passwordHash, at),
  );
  if (account && !isRefused(account)) await context.attempts.forget({ what: 'SIGN_IN', name: account.email });
  return account ?? refuse('TOKEN_INVALID');
}
