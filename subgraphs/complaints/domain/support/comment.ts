import type { Actor } from '../../../../platform/domain/actor';
import { refuse, type Refused } from '../../../../platform/domain/refusal';
import type { Complaint } from '../complaint';
import type { ConductAction, ConductClass, WordList } from '../conduct/word-list';
import { masked } from '../conduct/mask-text';
import type { By } from '../decision';
import { mustBeAdmin } from '../decisions/who';
import type { RefusalCode } from '../refusals';
import type { VisibleComplaint } from '../visibility';
import { mustBeOtherCitizen, mustJoinIn } from './joining-in';

/** SHOWN to all who see the complaint; HELD until a human has looked; HIDDEN by the secretariat. */
export const commentStates = ['SHOWN', 'HELD', 'HIDDEN'] as const;
export type CommentState = (typeof commentStates)[number];

export const commentReportReasons = ['ABUSE', 'SARA', 'PRIVACY', 'SPAM', 'OFF_TOPIC'] as const;
export type CommentReportReason = (typeof commentReportReasons)[number];

export const commentDecisions = ['HIDE', 'LET_STAND'] as const;
export type CommentDecision = (typeof commentDecisions)[number];

/** What the word list found in it. */
export interface CommentFinding {
  readonly class: ConductClass;
  readonly action: ConductAction;
  readonly word: string;
}

/** What a citizen wrote beside a public complaint (komentar warga), as it is kept. */
export interface Comment {
  readonly id: string;
  readonly complaintId: string;
  /** Null when the account was erased. */
  readonly authorId: string | null;
  /** The writer wishes not to be named. */
  readonly anonymous: boolean;
  readonly body: string;
  readonly at: Date;
  readonly state: CommentState;
  /** When everybody could read it first; null while nobody could. */
  readonly shownAt: Date | null;
  readonly findings: readonly CommentFinding[];
  /** Since when the secretariat should look at it: it was held, flagged or reported. */
  readonly waitingSince: Date | null;
  /** Why it was hidden or let stand; for its writer and the secretariat. */
  readonly reason: string | null;
}

export type NewComment = Omit<Comment, 'id' | 'complaintId' | 'authorId'>;

/**
 * A comment changes neither state nor clocks (domain rules, section 7). What the word list would block waits for a
 * human, what it flags is shown and looked at (service standard 2013, "Ruang Lingkup").
 */
export function comment(
  complaint: Complaint,
  { body, anonymous, list }: { readonly body: string; readonly anonymous: boolean; readonly list: WordList },
  { actor, at }: By,
): NewComment | Refused<RefusalCode> {
  const stranger = mustJoinIn(actor, complaint);
  if (stranger) return stranger;
  const findings = list.find(body).map(({ class: what, action, word }) => ({ class: what, action, word }));
  const isBlocked = findings.some(({ action }) => action === 'BLOCK');
  const shown = isBlocked
    ? ({ state: 'HELD', shownAt: null } as const)
    : ({ state: 'SHOWN', shownAt: at } as const);
  return {
    body,
    anonymous,
    at,
    ...shown,
    findings,
    waitingSince: findings.length > 0 ? at : null,
    reason: null,
  };
}

/** Another citizen asks the secretariat to look at a comment (melaporkan komentar). */
export function reportComment(
  complaint: Complaint,
  reported: Comment,
  { actor }: By,
): Refused<RefusalCode> | null {
  // Reporters of complaints are written to here: they may report what is said about them.
  const stranger = mustBeOtherCitizen(actor, complaint);
  if (stranger && stranger.refused !== 'OWN_COMPLAINT') return stranger;
  return isWriter(actor, reported) ? refuse('OWN_COMMENT') : null;
}

/** The secretariat decides: what is hidden stays with its writer and the secretariat, with the reason. */
export function moderate(
  decided: Comment,
  { decision, reason }: { readonly decision: CommentDecision; readonly reason: string },
  { actor, at }: By,
): Comment | Refused<RefusalCode> {
  const stranger = mustBeAdmin(actor);
  if (stranger) return stranger;
  const state = decision === 'HIDE' ? 'HIDDEN' : 'SHOWN';
  if (decided.state === state && decided.waitingSince === null) return refuse('NOTHING_CHANGED');
  const shownAt = state === 'SHOWN' ? (decided.shownAt ?? at) : decided.shownAt;
  return { ...decided, state, shownAt, reason, waitingSince: null };
}

declare const seen: unique symbol;

/** A comment as one viewer may read it; only `commentSeenBy` makes one. */
export interface SeenComment extends Comment {
  readonly [seen]: true;
  readonly isOwn: boolean;
  /** What is for those who moderate was left in. */
  readonly moderates: boolean;
}

/**
 * Comments are read with their complaint and never without it. Null is "as if it did not exist". A writer who wishes not
 * to be named is known to the secretariat alone; what names a person is masked for who is neither writer nor handles
 * the complaint.
 */
export function commentSeenBy(viewer: Actor, complaint: VisibleComplaint, kept: Comment): SeenComment | null {
  const isOwn = isWriter(viewer, kept);
  const moderates = viewer.role === 'ADMIN' || viewer.role === 'SYSTEM';
  if (kept.state !== 'SHOWN' && !isOwn && !moderates) return null;
  const handles = moderates || (complaint.isParty && !complaint.isOwn);
  return {
    ...kept,
    authorId: kept.anonymous && !isOwn && !moderates ? null : kept.authorId,
    body: isOwn || handles ? kept.body : masked(kept.body),
    findings: moderates ? kept.findings : [],
    waitingSince: moderates ? kept.waitingSince : null,
    reason: isOwn || moderates ? kept.reason : null,
    isOwn,
    moderates,
  } as SeenComment;
}

function isWriter({ accountId }: Actor, { authorId }: Comment): boolean {
  return accountId !== null && accountId === authorId;
}
