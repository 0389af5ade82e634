import { randomUUID } from 'node:crypto';
import type { Language } from '../../../platform/domain/language';
import { refuse, type Refused } from '../../../platform/domain/refusal';
import { isWeak } from '../domain/password';
import { register as newAccount, registerAgain } from '../domain/registration';
import { letterLimit } from '../domain/throttle';
import { newSecret } from '../store/secrets';
import type { CommandContext } from './context';

export interface RegisterInput {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly language: Language;
}

/**
 * Registers a citizen. What is answered, and how long it takes, does not depend on whether the e-mail is known:
 * only the letter does.
 */
export async function register(
  context: CommandContext,
  { email, name, password, language }: RegisterInput,
): Promise<{ mailedTo: string } | Refused<'WEAK_PASSWORD'>> {
  if (isWeak(password, email)) return refuse('WEAK_PASSWORD');
  const passwordHash = await context.passwords.hash(password);
  // Above the limit nothing is written and the answer stays the same: the letters sent before are enough.
  if (!(await context.attempts.begin({ what: 'LETTER', name: email }, letterLimit)))
    return { mailedTo: email };
  const registration = { id: randomUUID(), email, name, passwordHash, language, secret: newSecret() };
  const known = await context.accounts.findByEmail(email);
  if (!known && (await context.accounts.add((at) => newAccount(registration, at))))
    return { mailedTo: email };
  // Known before, or registered by another request just now.
  const account = known ?? (await context.accounts.findByEmail(email));
  if (account) await context.accounts.change(account.id, (now, at) => registerAgain(now, registration, at));
  return { mailedTo: email };
}
