import type { AccountEvent } from '../../../schema/events/account-events';
import type { StaffPosition } from '../../../schema/events/staff-positions';
import type { Actor } from '../../../platform/domain/actor';
import type { Language } from '../../../platform/domain/language';

/** Roles given by an admin, never by registering. */
export const staffRoles = ['ADMIN', 'OFFICER', 'APPROVER', 'INSPECTOR', 'EXECUTIVE'] as const;
export type StaffRole = (typeof staffRoles)[number];

export const accountRoles = ['CITIZEN', ...staffRoles] as const;
export type AccountRole = (typeof accountRoles)[number];

/** Bio-data (biodata) needed before the first complaint (service standard 2013, section 1; Regulation 45/2013, Article 5). */
export interface Profile {
  /** Population number (NIK), 16 digits. */
  readonly nik: string;
  readonly address: string;
  /** E.164. */
  readonly phone: string;
}

/** One person who can sign in. */
export interface Account {
  readonly id: string;
  /** Normalised; unique. */
  readonly email: string;
  readonly name: string;
  readonly role: AccountRole;
  /** Where an officer, approver or inspector works; null for everybody else. */
  readonly agencyId: string | null;
  /** The unit of that agency to which the holder is bound; null is the whole agency. */
  readonly unitId: string | null;
  /** What an approver is in the agency (jabatan); null for everybody else. */
  readonly position: StaffPosition | null;
  /** The language letters are written in. */
  readonly language: Language;
  /** Null until an invited member of staff has chosen one. */
  readonly passwordHash: string | null;
  /** Bio-data; null until completed. */
  readonly profile: Profile | null;
  readonly createdAt: Date;
  /** When the owner proved that the e-mail is theirs. */
  readonly activatedAt: Date | null;
  readonly closedAt: Date | null;
}

/** What an event says, before it has its id. */
export type Happened = Omit<AccountEvent, 'id'>;

export function isActive(account: Account): boolean {
  return account.activatedAt !== null && account.closedAt === null;
}

export function isStaff(account: Account): account is Account & { role: StaffRole } {
  return account.role !== 'CITIZEN';
}

/** The account as the rest of the hub knows it behind a request. */
export function actorFor(account: Account): Actor {
  const { role, id: accountId, agencyId, unitId } = account;
  return { role, accountId, agencyId, ...(unitId === null ? {} : { unitId }) };
}

/** Others keep a copy of role, agency and whether the account may file: tell them of the new state. */
export function accountChanged(account: Account, at: Date): Happened {
  return { type: 'AccountChanged', at: at.toISOString(), account: factsOf(account) };
}

/** Every access token issued before `at` is void. */
export function sessionsRevoked(account: Account, at: Date): Happened {
  return { type: 'SessionsRevoked', at: at.toISOString(), account: factsOf(account) };
}

function factsOf(account: Account): AccountEvent['account'] {
  return {
    id: account.id,
    role: account.role,
    agencyId: account.agencyId,
    unitId: account.unitId,
    position: account.position,
    active: isActive(account),
    profileComplete: account.profile !== null,
  };
}
