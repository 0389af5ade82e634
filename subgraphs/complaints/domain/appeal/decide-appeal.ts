import { isRefused, refuse, type Refused } from '../../../../platform/domain/refusal';
import type { Actor } from '../../../../platform/domain/actor';
import { leadOf, type Complaint } from '../complaint';
import { stepOf, stepped, type By, type Decision, type NewThreadEntry } from '../decision';
import { mustBeSystem } from '../decisions/must-be-system';
import { openAgain } from '../decisions/reopen';
import { mustBeReporter, mustBeSignedIn } from '../decisions/who';
import type { RefusalCode } from '../refusals';
import { handlerOf } from '../secrecy/accused';
import { audienceOf } from '../visibility';
import type { Appeal, AppealDesk, AppealGround } from './appeal';
import type { AppealJudges } from './judges';

/** Ratings that say that an outcome is not accepted. */
export const lowRating = 2;

export interface AppealTerms {
  readonly desk: AppealDesk;
  readonly dueAt: Date;
}

/**
 * The reporter does not accept the outcome (keberatan): by rejecting it, or by a rating of 1 or 2. Once for each
 * outcome; who is above the office that reported it decides.
 */
export function openAppeal(
  complaint: Complaint,
  { reason, terms }: { readonly reason: string | null; readonly terms: AppealTerms },
  by: By,
): Decision {
  const stranger = mustBeReporter(by.actor, complaint);
  if (stranger) return stranger;
  const ground = groundOf(complaint);
  if (isRefused(ground)) return ground;
  // A new outcome can be appealed against anew: resolving takes the appeal away.
  if (complaint.appeal) return refuse('APPEAL_TWICE');
  const appeal: Appeal = {
    ...{ ground, reason, state: 'OPEN', openedAt: by.at, ...terms },
    ...{ escalatedAt: null, decidedAt: null, answer: null },
  };
  const now = { ...complaint, appeal, appealCount: complaint.appealCount + 1, changedAt: by.at };
  return {
    complaint: now,
    step: stepOf('appeal', [complaint, now], reason),
    entry:
      reason === null ? null : entryOf({ author: 'REPORTER', agencyId: null, agencyName: null }, reason, now),
    event: 'AppealOpened',
    agencies: [],
  };
}

function groundOf({ state, rating }: Complaint): AppealGround | Refused<RefusalCode> {
  if (state === 'RESOLVED') return 'OUTCOME_REJECTED';
  if (state !== 'CLOSED') return refuse('NOT_ALLOWED_NOW');
  return rating !== null && rating <= lowRating ? 'LOW_RATING' : refuse('APPEAL_RATING');
}

export interface AppealRuling {
  readonly upheld: boolean;
  /** For the reporter and the agency. */
  readonly reason: string;
}

/**
 * Upheld: back to work, in a round of its own. Dismissed: the outcome stands, with the reason for the reporter. Nobody
 * decides about an outcome in which he or she, or somebody of higher position, had a hand.
 */
export function decideAppeal(
  complaint: Complaint,
  { upheld, reason, judges }: AppealRuling & { readonly judges: AppealJudges },
  by: By,
): Decision {
  const { actor, at } = by;
  const stranger = mustBeSignedIn(actor);
  if (stranger) return stranger;
  const { appeal } = complaint;
  if (!isOpenAppeal(appeal))
    return mayDecideSome(actor, complaint) ? refuse('NO_OPEN_APPEAL') : refuse('FORBIDDEN');
  if (!isAtDesk(actor, complaint, appeal)) return refuse('FORBIDDEN');
  if (!standsAbove(actor, judges)) return refuse('NOT_ABOVE');
  const decided: Appeal = {
    ...appeal,
    ...{ state: upheld ? 'UPHELD' : 'DISMISSED', decidedAt: at, answer: reason },
  };
  const now = upheld
    ? stepped(complaint, 'uphold', {
        ...{ changedAt: at, appeal: decided, resolvedAt: null, closedAt: null },
        ...{ outcome: null, outcomeReason: null, rating: null, dispositions: openAgain(complaint) },
      })
    : { ...complaint, appeal: decided, changedAt: at };
  if (isRefused(now)) return now;
  return {
    complaint: now,
    step: stepOf(upheld ? 'uphold' : 'dismissAppeal', [complaint, now], reason),
    entry: entryOf(speakerOf(actor, complaint), reason, now),
    event: upheld ? 'AppealUpheld' : 'AppealDismissed',
    agencies: [],
  };
}

/** Nobody decided in time: who handles complaints may decide too, and is told. */
export function escalateAppeal(complaint: Complaint, openedAt: Date, by: By): Decision {
  const stranger = mustBeSystem(by.actor);
  if (stranger) return stranger;
  const { appeal } = complaint;
  const isTheOne = isOpenAppeal(appeal) && appeal.openedAt.getTime() === openedAt.getTime();
  if (!isTheOne || appeal.escalatedAt) return refuse('NO_OPEN_APPEAL');
  const now = { ...complaint, appeal: { ...appeal, escalatedAt: by.at }, changedAt: by.at };
  return {
    complaint: now,
    step: stepOf('escalateAppeal', [complaint, now]),
    entry: null,
    event: 'AppealOverdue',
    agencies: [],
    audience: 'PARTIES',
  };
}

function isOpenAppeal(appeal: Appeal | null): appeal is Appeal {
  return appeal?.state === 'OPEN';
}

export function isAtDesk(actor: Actor, complaint: Complaint, { desk, escalatedAt }: Appeal): boolean {
  const atDesk = actor.role === desk.role && (desk.agencyId === null || actor.agencyId === desk.agencyId);
  return atDesk || (escalatedAt !== null && actor.role === handlerOf(complaint));
}

function standsAbove({ role, accountId }: Actor, { hands, above }: AppealJudges): boolean {
  if (accountId === null || hands.includes(accountId)) return false;
  return role !== 'APPROVER' || above.includes(accountId);
}

/** Would decide an appeal against an outcome of this complaint, if there were one. */
function mayDecideSome(actor: Actor, complaint: Complaint): boolean {
  const isApprover = actor.role === 'APPROVER' && actor.agencyId === leadOf(complaint)?.agencyId;
  return isApprover || actor.role === handlerOf(complaint);
}

type Speaker = Pick<NewThreadEntry, 'author' | 'agencyId' | 'agencyName'>;

/** The lead agency by its name of that day; secretariat and Inspectorate by their office. */
function speakerOf(actor: Actor, complaint: Complaint): Speaker {
  const lead = leadOf(complaint);
  if (actor.role === 'APPROVER' && lead) {
    return { author: 'AGENCY', agencyId: lead.agencyId, agencyName: lead.agencyName };
  }
  const isInspector = actor.role === 'INSPECTOR';
  return {
    author: isInspector ? 'AGENCY' : 'ADMIN',
    agencyId: isInspector ? actor.agencyId : null,
    agencyName: null,
  };
}

function entryOf(speaker: Speaker, body: string, complaint: Complaint): NewThreadEntry {
  return { kind: 'FOLLOW_UP', ...speaker, body, audience: audienceOf(complaint) };
}
