import type { EntityManager } from 'typeorm';
import type { Database } from '../../../platform/runtime/database/database';
import type { Seal } from '../../../platform/runtime/mail/outgoing-mail';
import type { Account, Profile } from '../domain/account';
import { AccountRow } from './account.entity';

export function accountOf(row: AccountRow, seal: Seal): Account {
  const { nik, address, phone, ...account } = row;
  const open = (field: keyof Profile, sealed: string) => seal.open(sealed, placeOf(row.id, field));
  const profile =
    nik !== null && address !== null && phone !== null
      ? { nik: open('nik', nik), address: open('address', address), phone: open('phone', phone) }
      : null;
  return { ...account, profile };
}

export function rowOf({ profile, ...account }: Account, seal: Seal): AccountRow {
  const sealed = (field: keyof Profile) =>
    profile === null ? null : seal.seal(profile[field], placeOf(account.id, field));
  return { ...account, nik: sealed('nik'), address: sealed('address'), phone: sealed('phone') };
}

/**
 * The row of an account, locked until the transaction ends. It is the lock of everything the account has (links,
 * sessions), so two changes to one account never run at once, and its time is asked for after the lock.
 */
export function lockedRow(
  manager: EntityManager,
  kind: Database['kind'],
  id: string,
): Promise<AccountRow | null> {
  return manager.findOne(AccountRow, {
    where: { id },
    ...(kind === 'mysql' ? { lock: { mode: 'pessimistic_write' as const } } : {}),
  });
}

function placeOf(accountId: string, field: keyof Profile): string {
  return `account/${accountId}/${field}`;
}
