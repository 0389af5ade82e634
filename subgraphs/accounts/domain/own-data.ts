import type { AccessLine } from './access-log';
import type { Account } from './account';

/** Raised whenever a field changes its meaning or goes; new fields do not raise it. */
export const ownDataVersion = 1;

export interface OwnSession {
  readonly startedAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

/** What was chosen about notices. */
export interface OwnNotices {
  readonly choices: unknown;
  readonly quietHours: string | null;
}

/** All that is kept of one person here (data pribadi): for the owner alone, so nothing is masked. */
export interface OwnData {
  readonly version: typeof ownDataVersion;
  readonly account: {
    readonly id: string;
    readonly email: string;
    readonly name: string;
    readonly role: string;
    readonly agency: string | null;
    readonly language: string;
    readonly createdAt: string;
    readonly activatedAt: string | null;
  };
  readonly profile: { readonly nik: string; readonly address: string; readonly phone: string } | null;
  readonly sessions: readonly { startedAt: string; expiresAt: string; endedAt: string | null }[];
  readonly notices: OwnNotices | null;
  /** Who saw these data: staff in their role, without their names. */
  readonly accesses: readonly { at: string; byRole: string; reason: string }[];
}

/** Names every field: secrets that open the account are not data about its owner. */
export function ownDataOf(
  account: Account,
  {
    sessions,
    notices,
    accesses,
  }: {
    sessions: readonly OwnSession[];
    notices: OwnNotices | null;
    accesses: readonly AccessLine[];
  },
): OwnData {
  const { id, email, name, role, language, profile } = account;
  return {
    version: ownDataVersion,
    account: {
      ...{ id, email, name, role, language },
      agency: account.agencyId,
      createdAt: account.createdAt.toISOString(),
      activatedAt: account.activatedAt?.toISOString() ?? null,
    },
    profile: profile && { nik: profile.nik, address: profile.address, phone: profile.phone },
    sessions: sessions.map(({ startedAt, expiresAt, endedAt }) => ({
      startedAt: startedAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
    })),
    notices: notices && { choices: notices.choices, quietHours: notices.quietHours },
    accesses: accesses.map(({ at, byRole, reason }) => ({ at: at.toISOString(), byRole, reason })),
  };
}
