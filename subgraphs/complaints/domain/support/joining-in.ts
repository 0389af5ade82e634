import type { Actor } from '../../../../platform/domain/actor';
import { refuse, type Refused } from '../../../../platform/domain/refusal';
import type { Limit } from '../../../../platform/domain/throttle';
import { isReporter, type Complaint } from '../complaint';
import { mustBeSignedIn } from '../decisions/who';
import { hasAccount } from '../intake/offline-reporter';
import type { RefusalCode } from '../refusals';
import { isPublic } from '../visibility';

type Verdict = Refused<RefusalCode> | null;

/**
 * Citizens comment on and support the public complaints of others (domain rules, section 1: account needed). One who
 * follows a complaint by its receipt has none; staff answer in the thread.
 */
export function mustBeOtherCitizen(actor: Actor, complaint: Complaint): Verdict {
  const stranger = mustBeSignedIn(actor);
  if (stranger) return stranger;
  if (!isCitizen(actor)) return refuse('FORBIDDEN');
  return isReporter(complaint, actor.accountId) ? refuse('OWN_COMPLAINT') : null;
}

/** The same while there is something to be said: it is public, and not closed (its reporter may reopen it first). */
export function mustJoinIn(actor: Actor, complaint: Complaint): Verdict {
  const stranger = mustBeOtherCitizen(actor, complaint);
  if (stranger) return stranger;
  return isPublic(complaint) && complaint.state !== 'CLOSED' ? null : refuse('NOT_ALLOWED_NOW');
}

export function isCitizen(actor: Actor): actor is Actor & { accountId: string } {
  return actor.role === 'CITIZEN' && actor.accountId !== null && hasAccount(actor.accountId);
}

const seconds = 1_000;
const minutes = 60 * seconds;

/** How often one account may join in, each kind apart: so many at once, then waiting that doubles. */
export const joiningLimits = {
  SUPPORT: { free: 30, firstWait: 10 * seconds, longestWait: 10 * minutes, memory: 60 * minutes },
  COMMENT: { free: 5, firstWait: 30 * seconds, longestWait: 30 * minutes, memory: 60 * minutes },
  REPORT_COMMENT: { free: 20, firstWait: 60 * seconds, longestWait: 60 * minutes, memory: 60 * minutes },
} as const satisfies Record<string, Limit>;

export type JoiningIn = keyof typeof joiningLimits;
