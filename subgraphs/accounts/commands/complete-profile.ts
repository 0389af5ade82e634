import type { Actor } from '../../../platform/domain/actor';
import { refuse, type Refused } from '../../../platform/domain/refusal';
import { isActive, type Account, type Profile } from '../domain/account';
import { completeProfile as decide } from '../domain/profile';
import type { CommandContext } from './context';

/** Puts a citizen's own bio-data on record. */
export async function completeProfile(
  context: CommandContext,
  actor: Actor,
  { name, ...profile }: Profile & { readonly name: string | null },
): Promise<Account | Refused<'NOT_SIGNED_IN' | 'FORBIDDEN'>> {
  if (actor.accountId === null) return refuse('NOT_SIGNED_IN');
  if (actor.role !== 'CITIZEN') return refuse('FORBIDDEN');
  const account = await context.accounts.change(actor.accountId, (now, at) =>
    isActive(now) ? decide(now, { profile, name }, at) : refuse('NOT_SIGNED_IN'),
  );
  return account ?? refuse('NOT_SIGNED_IN');
}
