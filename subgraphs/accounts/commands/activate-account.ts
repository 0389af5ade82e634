import { refuse, type Refused } from '../../../platform/domain/refusal';
import type { Account } from '../domain/account';
import { activate } from '../domain/registration';
import type { CommandContext } from './context';

/** Activates the account that the link in the letter leads to. */
export async function activateAccount(
  context: CommandContext,
  { token }: { token: string },
): Promise<Account | Refused<'TOKEN_INVALID'>> {
  const account = await context.accounts.follow<never>({ secret: token, purposes: ['ACTIVATION'] }, activate);
  return account ?? refuse('TOKEN_INVALID');
}
