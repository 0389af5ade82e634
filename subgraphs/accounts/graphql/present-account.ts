import type { Actor } from '../../../platform/domain/actor';
import { isActive, type Account as AccountThing } from '../domain/account';
import { maskNik } from '../../../platform/domain/person/nik';
import { Account, AccountProfile, Agency } from './account.type';
import type { AccountResult } from './results.type';

/** The account as a viewer sees it: bio-data goes to its owner and to nobody else. */
export function presentAccount(account: AccountThing, viewer: Pick<Actor, 'accountId'>): Account {
  return Object.assign(new Account(), {
    id: account.id,
    email: account.email,
    name: account.name,
    role: account.role,
    agency: account.agencyId === null ? null : Object.assign(new Agency(), { id: account.agencyId }),
    unitId: account.unitId,
    position: account.position,
    active: isActive(account),
    profileComplete: account.profile !== null,
    profile: viewer.accountId === account.id ? presentProfile(account) : null,
    createdAt: account.createdAt,
  } satisfies Account);
}

/** For whoever has just proved to own the account. */
export function presentOwnAccount(account: AccountThing): Account {
  return presentAccount(account, { accountId: account.id });
}

export function ownAccountResult(account: AccountThing): AccountResult {
  return { account: presentOwnAccount(account) };
}

export function accountResultFor(viewer: Actor): (account: AccountThing) => AccountResult {
  return (account) => ({ account: presentAccount(account, viewer) });
}

function presentProfile({ profile }: AccountThing): AccountProfile {
  return Object.assign(new AccountProfile(), {
    complete: profile !== null,
    nik: profile && maskNik(profile.nik),
    address: profile?.address ?? null,
    phone: profile?.phone ?? null,
  } satisfies AccountProfile);
}
