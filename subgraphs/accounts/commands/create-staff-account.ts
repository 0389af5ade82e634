import { randomUUID } from 'node:crypto';
import type { StaffPosition } from '../../../schema/events/staff-positions';
import type { Actor } from '../../../platform/domain/actor';
import type { Language } from '../../../platform/domain/language';
import { isRefused, refuse, type Refused } from '../../../platform/domain/refusal';
import type { Account, StaffRole } from '../domain/account';
import { isWeak } from '../domain/password';
import { appoint, keepsStaff, postOf } from '../domain/staff';
import { newSecret } from '../store/secrets';
import type { CommandContext } from './context';

export interface NewStaffInput {
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly agencyId: string | null;
  readonly unitId?: string | null;
  readonly position?: StaffPosition | null;
  readonly language: Language;
  /** How the person gets in: by a letter, by a link handed over, or with a password set for them. */
  readonly entry: 'LETTER' | 'LINK' | { readonly password: string };
}

export type NewStaffRefusal =
  'NOT_SIGNED_IN' | 'FORBIDDEN' | 'AGENCY_REQUIRED' | 'WEAK_PASSWORD' | 'EMAIL_TAKEN';

/** Makes the account of an officer or admin; `secret` is the one of the invitation, if there is one. */
export async function createStaffAccount(
  context: CommandContext,
  actor: Actor,
  { email, name, role, agencyId, unitId = null, position = null, language, entry }: NewStaffInput,
): Promise<{ account: Account; secret: string | null } | Refused<NewStaffRefusal>> {
  const allowed = keepsStaff(actor);
  if (isRefused(allowed)) return allowed;
  const post = postOf(role, { agencyId, unitId, position });
  if (isRefused(post)) return post;
  if (typeof entry === 'object' && isWeak(entry.password, email)) return refuse('WEAK_PASSWORD');
  const way =
    typeof entry === 'object'
      ? { by: 'PASSWORD' as const, passwordHash: await context.passwords.hash(entry.password) }
      : { by: entry, secret: newSecret() };
  const staff = { id: randomUUID(), email, name, post, language, entry: way };
  if (!(await context.accounts.add((at) => appoint(staff, at)))) return refuse('EMAIL_TAKEN');
  const account = await context.accounts.find(staff.id);
  if (!account) throw new Error('the account just made is not there');
  return { account, secret: way.by === 'PASSWORD' ? null : way.secret };
}
