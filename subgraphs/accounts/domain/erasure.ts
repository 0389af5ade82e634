import type { Actor } from '../../../platform/domain/actor';
import { refuse, type Refused } from '../../../platform/domain/refusal';
import type { AccountEvent } from '../../../schema/events/account-events';
import { isStaff, type Account, type Happened } from './account';

/**
 * Why an admin erases the account of somebody else: a code, because words would name the person again. Law 27/2022 on
 * the protection of personal data (UU PDP), Article 8 (the person asks) and Article 43 (the controller has to).
 */
export const erasureGrounds = ['OWN_REQUEST', 'DECEASED', 'CHILD', 'NOT_THEIRS', 'ORDER'] as const;
export type ErasureGround = (typeof erasureGrounds)[number];

/** What stays of an erased account: when, and who asked; nothing of the person. */
export interface Tombstone {
  readonly accountId: string;
  readonly erasedAt: Date;
  readonly askedBy: 'OWNER' | 'ADMIN';
  /** Null when the owner asked. */
  readonly ground: ErasureGround | null;
  /** The admin; null when it was the owner, or the command line. */
  readonly byAccountId: string | null;
}

export type ErasureAsked =
  | { readonly askedBy: 'OWNER' }
  | { readonly askedBy: 'ADMIN'; readonly actor: Actor; readonly ground: ErasureGround };

/** What the hub is told, and what stays. */
export interface Erasure {
  readonly tombstone: Tombstone;
  readonly happened: readonly Happened[];
}

/**
 * Erases the account of a citizen (penghapusan akun). Staff act in office, and what they did must stay theirs: their
 * accounts are closed instead.
 */
export function erase(account: Account, asked: ErasureAsked, at: Date): Erasure | Refused<'STAFF_ACCOUNT'> {
  if (isStaff(account)) return refuse('STAFF_ACCOUNT');
  const by =
    asked.askedBy === 'OWNER'
      ? { askedBy: asked.askedBy, ground: null, byAccountId: null }
      : { askedBy: asked.askedBy, ground: asked.ground, byAccountId: asked.actor.accountId };
  return {
    tombstone: { accountId: account.id, erasedAt: at, ...by },
    happened: [{ type: 'AccountErased', at: at.toISOString(), account: nothingLeft(account.id) }],
  };
}

function nothingLeft(id: string): AccountEvent['account'] {
  return {
    id,
    role: 'CITIZEN',
    agencyId: null,
    unitId: null,
    position: null,
    active: false,
    profileComplete: false,
  };
}
