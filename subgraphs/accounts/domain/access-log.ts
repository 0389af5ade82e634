import type { Actor } from '../../../platform/domain/actor';
import { refuse, type Refused } from '../../../platform/domain/refusal';
import type { Account, Profile } from './account';

/** Personal data are shown one person at a time, with a reason, and never without a line in the access log. */
export const revealLimit = { count: 20, within: 3_600_000 } as const;

/** One line: who saw whose personal data, when and why (catatan akses). Lines are only ever added. */
export interface AccessLine {
  readonly id: string;
  readonly accountId: string;
  readonly byAccountId: string;
  readonly byRole: string;
  readonly at: Date;
  readonly reason: string;
}

/** What is shown: bio-data are null until they were completed. */
export interface PersonalData {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly profile: Profile | null;
}

/** The secretariat and the Inspectorate; nobody else, whatever the reason. */
export function mayReveal(
  actor: Actor,
): (Actor & { accountId: string }) | Refused<'NOT_SIGNED_IN' | 'FORBIDDEN'> {
  const { role, accountId } = actor;
  if (role === 'VISITOR') return refuse('NOT_SIGNED_IN');
  if ((role !== 'ADMIN' && role !== 'INSPECTOR') || accountId === null) return refuse('FORBIDDEN');
  return { ...actor, accountId };
}

/** Whether one who has seen `recent` within the hour may see one more. */
export function isTooMany(recent: number): boolean {
  return recent >= revealLimit.count;
}

/** Only reporters: staff are reached through their agency. */
export function personalDataOf({ id, role, name, email, profile }: Account): PersonalData | null {
  return role === 'CITIZEN' ? { accountId: id, name, email, profile } : null;
}

/** Whose lines a viewer reads: the Inspectorate all, everybody else those about themselves, a visitor none. */
export function linesReadBy(actor: Actor): 'ALL' | { readonly accountId: string } | null {
  if (actor.role === 'INSPECTOR') return 'ALL';
  return actor.accountId === null ? null : { accountId: actor.accountId };
}
