import { refuse, type Refused } from '../../../platform/domain/refusal';
import type { StaffPosition } from '../../../schema/events/staff-positions';
import type { Actor } from '../../../platform/domain/actor';
import type { Language } from '../../../platform/domain/language';
import { accountChanged, isStaff, sessionsRevoked, type Account, type StaffRole } from './account';
import type { Change } from './change';
import { newLink } from './link';

/** The Inspectorate, which handles supervisory complaints (Regulation 45/2013, Article 4(1)). */
const inspectorate = 'ITKO';

export interface Post {
  readonly role: StaffRole;
  readonly agencyId: string | null;
  readonly unitId: string | null;
  readonly position: StaffPosition | null;
}

/** What is said of a post besides its role. */
export type PlaceInAgency = Omit<Post, 'role'>;

/** A role with the agency it is held in; the refusal says that one is missing. */
export function postOf(
  role: StaffRole,
  { agencyId, unitId, position }: PlaceInAgency,
): Post | Refused<'AGENCY_REQUIRED'> {
  switch (role) {
    case 'OFFICER':
    case 'APPROVER':
      if (agencyId === null) return refuse('AGENCY_REQUIRED');
      return { role, agencyId, unitId, position: role === 'APPROVER' ? position : null };
    case 'INSPECTOR':
      return { role, agencyId: agencyId ?? inspectorate, unitId, position: null };
    case 'ADMIN':
    case 'EXECUTIVE':
      return { role, agencyId: null, unitId: null, position: null };
  }
}

/** Staff accounts are made and kept by admins, and by whoever runs the hub. */
export function keepsStaff(actor: Actor): true | Refused<'NOT_SIGNED_IN' | 'FORBIDDEN'> {
  if (actor.role === 'ADMIN' || actor.role === 'SYSTEM') return true;
  return refuse(actor.role === 'VISITOR' ? 'NOT_SIGNED_IN' : 'FORBIDDEN');
}

export interface NewStaff {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly post: Post;
  readonly language: Language;
  /** How they get in: a link in a letter, the same link handed over, or a password somebody set for them. */
  readonly entry: { by: 'LETTER' | 'LINK'; secret: string } | { by: 'PASSWORD'; passwordHash: string };
}

export function appoint({ entry, post, ...staff }: NewStaff, at: Date): Change {
  const account: Account = {
    ...{ ...staff, ...post, profile: null, createdAt: at, closedAt: null },
    passwordHash: entry.by === 'PASSWORD' ? entry.passwordHash : null,
    activatedAt: entry.by === 'PASSWORD' ? at : null,
  };
  const happened = [accountChanged(account, at)];
  if (entry.by === 'PASSWORD') return { account, happened };
  const link = newLink('INVITATION', entry.secret, at);
  return { account, happened, link, ...(entry.by === 'LETTER' ? { letter: 'INVITATION' } : {}) };
}

/** Another name or post. Tokens that name the old post are void; the person stays signed in. */
export function reappoint(
  account: Account,
  { name, post, actor }: { name: string | null; post: Post; actor: Actor },
  at: Date,
): Change | Refused<'NOT_FOUND' | 'OWN_ACCOUNT'> {
  if (!isStaff(account)) return refuse('NOT_FOUND');
  const moved =
    account.role !== post.role || account.agencyId !== post.agencyId || account.unitId !== post.unitId;
  if (moved && account.id === actor.accountId) return refuse('OWN_ACCOUNT');
  const changed = { ...account, ...post, name: name ?? account.name };
  const revoked = moved ? [sessionsRevoked(changed, at)] : [];
  return { account: changed, happened: [accountChanged(changed, at), ...revoked] };
}

/** Closes an account or opens it again. Nobody closes or moves their own: an admin must remain. */
export function setActive(
  account: Account,
  { active, actor }: { active: boolean; actor: Actor },
  at: Date,
): Change | Refused<'OWN_ACCOUNT'> {
  if (account.id === actor.accountId) return refuse('OWN_ACCOUNT');
  if (active === (account.closedAt === null)) return { account };
  const changed = { ...account, closedAt: active ? null : at };
  const happened = [accountChanged(changed, at)];
  return active
    ? { account: changed, happened }
    : { account: changed, happened: [...happened, sessionsRevoked(changed, at)], endSessions: true };
}
