import { accountChanged, type Account, type Profile } from './account';
import type { Change } from './change';

/** Puts the bio-data on record, or corrects it. */
export function completeProfile(
  account: Account,
  { profile, name }: { profile: Profile; name: string | null },
  at: Date,
): Change {
  const completed = { ...account, profile, name: name ?? account.name };
  return { account: completed, happened: [accountChanged(completed, at)] };
}
