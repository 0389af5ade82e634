import type { StaffPosition } from '../../../schema/events/staff-positions';
import type { Language } from '../../../platform/domain/language';
import { accountChanged, type Account, type AccountRole, type Profile } from './account';
import type { Change } from './change';

/** An account that comes ready-made: from the seed, or from the register of an earlier system. */
export interface ImportedAccount {
  readonly id: string;
  /** Normalised, and nobody else's. */
  readonly email: string;
  readonly name: string;
  readonly role: AccountRole;
  readonly agencyId: string | null;
  readonly unitId?: string | null;
  readonly position?: StaffPosition | null;
  readonly language: Language;
  /** Argon2id, in the usual `$argon2id$…` form; one hash may serve many accounts. */
  readonly passwordHash: string;
  readonly profile: Profile | null;
  /** When it was made and activated. */
  readonly createdAt: Date;
}

export function registeredAccount(row: ImportedAccount): Change {
  const account: Account = {
    unitId: null,
    position: null,
    ...row,
    activatedAt: row.createdAt,
    closedAt: null,
  };
  return { account, happened: [accountChanged(account, row.createdAt)] };
}
