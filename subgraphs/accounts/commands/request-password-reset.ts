import { requestReset } from '../domain/password-reset';
import { letterLimit } from '../domain/throttle';
import { newSecret } from '../store/secrets';
import type { CommandContext } from './context';

/** Sends a link to choose a new password, if the e-mail belongs to an account. The answer is the same if not. */
export async function requestPasswordReset(
  context: CommandContext,
  { email }: { email: string },
): Promise<{ mailedTo: string }> {
  if (await context.attempts.begin({ what: 'LETTER', name: email }, letterLimit)) {
    const account = await context.accounts.findByEmail(email);
    const secret = newSecret();
    if (account) await context.accounts.change(account.id, (now, at) => requestReset(now, secret, at));
    else await context.accounts.changeNobody(secret);
  }
  return { mailedTo: email };
}
