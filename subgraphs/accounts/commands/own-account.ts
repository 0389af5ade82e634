import type { Actor } from '../../../platform/domain/actor';
import { isActive, type Account } from '../domain/account';
import type { CommandContext } from './context';

/** The account of whoever asks; null when there is none, or when it was closed. */
export async function ownAccount(context: CommandContext, actor: Actor): Promise<Account | null> {
  const account = actor.accountId === null ? null : await context.accounts.find(actor.accountId);
  return account && isActive(account) ? account : null;
}
