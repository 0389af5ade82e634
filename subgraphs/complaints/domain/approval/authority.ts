import { refuse, type Refused } from '../../../../platform/domain/refusal';
import type { Actor } from '../../../../platform/domain/actor';
import type { RefusalCode } from '../refusals';
import {
  membersOf,
  newestOf,
  waitsFor,
  type ChainStep,
  type Delegation,
  type Draft,
  type StaffMember,
} from './draft';

export interface Circumstances {
  readonly staff: readonly StaffMember[];
  readonly delegations: readonly Delegation[];
  readonly at: Date;
}

/** For whom somebody may take a step: as a member, or for one who is away; null for nobody. */
export function authorityOf(
  accountId: string,
  step: ChainStep,
  { staff, delegations, at }: Circumstances,
): { readonly onBehalfOf: string | null } | null {
  const members = membersOf(step, staff);
  if (members.includes(accountId)) return { onBehalfOf: null };
  const works = staff.some((one) => one.accountId === accountId);
  const given = delegations.find(
    ({ fromAccountId, toAccountId, from, until }) =>
      toAccountId === accountId && members.includes(fromAccountId) && from <= at && at < until,
  );
  // Only what is one's own is delegated: a delegate's delegate decides nothing.
  return given && works ? { onBehalfOf: given.fromAccountId } : null;
}

/** Who may take the step that the newest version waits for. */
export function nextApprovers(draft: Draft, circumstances: Circumstances): readonly string[] {
  const place = draft.state === 'PENDING' ? waitsFor(draft) : null;
  const step = place === null ? undefined : draft.steps[place];
  if (!step) return [];
  const { version, byAccountId: drafter } = newestOf(draft);
  const acted = draft.decisions.filter((one) => one.version === version && one.decision === 'ACCEPTED');
  return allowedFor(step, [drafter, ...acted.map((one) => one.byAccountId)], circumstances);
}

/** Members of a step and their delegates, but for who wrote what climbs or had a hand in it already. */
export function allowedFor(
  step: ChainStep,
  except: readonly (string | null)[],
  circumstances: Circumstances,
): readonly string[] {
  return circumstances.staff
    .map(({ accountId }) => accountId)
    .filter((accountId) => !except.includes(accountId))
    .filter((accountId) => authorityOf(accountId, step, circumstances) !== null);
}

export const longestDelegation = 366 * 24 * 60 * 60 * 1_000;

export interface Delegating {
  readonly id: string;
  readonly toAccountId: string;
  readonly from: Date;
  readonly until: Date;
  readonly staff: readonly StaffMember[];
  /** Those of the agency that are not over. */
  readonly delegations: readonly Delegation[];
}

/** An approver who will be away lets a colleague decide; never in a circle, so that nobody approves for oneself. */
export function delegate(
  { id, toAccountId, from, until, staff, delegations }: Delegating,
  { actor, at }: { readonly actor: Actor; readonly at: Date },
): Delegation | Refused<RefusalCode> {
  if (actor.role === 'VISITOR') return refuse('NOT_SIGNED_IN');
  const { accountId, agencyId } = actor;
  if (actor.role !== 'APPROVER' || accountId === null || agencyId === null) return refuse('FORBIDDEN');
  if (!staff.some((one) => one.accountId === toAccountId) || toAccountId === accountId) {
    return refuse('UNKNOWN_DELEGATE');
  }
  if (until <= from || until <= at || until.getTime() - from.getTime() > longestDelegation) {
    return refuse('DELEGATION_PERIOD');
  }
  const meanwhile = delegations.filter((one) => one.from < until && from < one.until);
  if (leadsTo(accountId, toAccountId, meanwhile)) return refuse('DELEGATION_CIRCLE');
  return { id, agencyId, fromAccountId: accountId, toAccountId, from, until };
}

function leadsTo(goal: string, start: string, delegations: readonly Delegation[]): boolean {
  const reached = new Set([start]);
  for (const account of reached) {
    for (const { fromAccountId, toAccountId } of delegations) {
      if (fromAccountId === account) reached.add(toAccountId);
    }
  }
  return reached.has(goal);
}

/** Who gave a delegation takes it back, or who got it gives it back; from then on it decides nothing. */
export function revokeDelegation(
  delegation: Delegation | null,
  { actor, at }: { readonly actor: Actor; readonly at: Date },
): Delegation | Refused<RefusalCode> {
  if (actor.role === 'VISITOR') return refuse('NOT_SIGNED_IN');
  const { accountId, role } = actor;
  if (accountId === null || (role !== 'APPROVER' && role !== 'OFFICER')) return refuse('FORBIDDEN');
  const isTheirs = [delegation?.fromAccountId, delegation?.toAccountId].includes(accountId);
  if (!delegation || !isTheirs || delegation.until <= at) return refuse('UNKNOWN_DELEGATION');
  return { ...delegation, until: at };
}
