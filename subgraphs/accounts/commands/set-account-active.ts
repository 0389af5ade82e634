import type { Actor } from '../../../platform/domain/actor';
import { isRefused, refuse, type Refused } from '../../../platform/domain/refusal';
import type { Account } from '../domain/account';
import { keepsStaff, setActive } from '../domain/staff';
import type { CommandContext } from './context';

/** Closes an account, of staff or of a citizen, or opens it again. */
export async function setAccountActive(
  context: CommandContext,
  actor: Actor,
  { id, active }: { id: string; active: boolean },
): Promise<Account | Refused<'NOT_SIGNED_IN' | 'FORBIDDEN' | 'NOT_FOUND' | 'OWN_ACCOUNT'>> {
  const allowed = keepsStaff(actor);
  if (isRefused(allowed)) return allowed;
  const account = await context.accounts.change(id, (now, at) => setActive(now, { active, actor }, at));
  return account ?? refuse('NOT_FOUND');
}
