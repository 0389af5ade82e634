import type { Actor } from '../../../platform/domain/actor';
import { isRefused, refuse, type Refused } from '../../../platform/domain/refusal';
import { isActive, isStaff } from '../domain/account';
import { erase, type ErasureGround, type Tombstone } from '../domain/erasure';
import { keepsStaff } from '../domain/staff';
import { longestPassword } from '../domain/password';
import { signInLimit } from '../domain/throttle';
import type { CommandContext } from './context';

export type OwnErasureRefusal = 'NOT_SIGNED_IN' | 'WRONG_PASSWORD' | 'TOO_MANY_ATTEMPTS' | 'STAFF_ACCOUNT';
export type ErasureRefusal = 'NOT_SIGNED_IN' | 'FORBIDDEN' | 'NOT_FOUND' | 'STAFF_ACCOUNT';

/** The owner has the own account erased. The password is asked once more: a token that was left open is not enough. */
export async function eraseOwnAccount(
  { accounts, attempts, passwords, erasures }: CommandContext,
  actor: Actor,
  { password }: { readonly password: string },
): Promise<Tombstone | Refused<OwnErasureRefusal>> {
  const account = actor.accountId === null ? null : await accounts.find(actor.accountId);
  if (!account || !isActive(account)) return refuse('NOT_SIGNED_IN');
  if (isStaff(account)) return refuse('STAFF_ACCOUNT');
  if (!(await attempts.begin({ what: 'SIGN_IN', name: account.email }, signInLimit)))
    return refuse('TOO_MANY_ATTEMPTS');
  const known =
    password.length <= longestPassword && (await passwords.verify(account.passwordHash, password));
  if (!known) return refuse('WRONG_PASSWORD');
  await attempts.forget({ what: 'SIGN_IN', name: account.email });
  const erased = await erasures.erase(account.id, (now, at) => {
    // Judged on the account as it is under the lock: the password may have been changed meanwhile.
    if (!isActive(now)) return refuse('NOT_SIGNED_IN');
    if (now.passwordHash !== account.passwordHash) return refuse('WRONG_PASSWORD');
    return erase(now, { askedBy: 'OWNER' }, at);
  });
  return erased ?? refuse('NOT_SIGNED_IN');
}

/** An admin has the account of a citizen erased, for one of the grounds there are. */
export async function eraseAccount(
  { erasures }: CommandContext,
  actor: Actor,
  { accountId, ground }: { readonly accountId: string; readonly ground: ErasureGround },
): Promise<Tombstone | Refused<ErasureRefusal>> {
  const allowed = keepsStaff(actor);
  if (isRefused(allowed)) return allowed;
  const erased = await erasures.erase(accountId, (now, at) =>
    erase(now, { askedBy: 'ADMIN', actor, ground }, at),
  );
  return erased ?? refuse('NOT_FOUND');
}
