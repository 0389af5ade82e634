import { isRefused, refuse, type Refused } from '../../../../platform/domain/refusal';
import type { Complaint, Outcome } from '../complaint';
import { heldBy } from '../coordination/share';
import type { By, Decision } from '../decision';
import { postFollowUp } from '../decisions/post-follow-up';
import { resolve } from '../decisions/resolve';
import { mustHoldDisposition } from '../decisions/who';
import type { RefusalCode } from '../refusals';
import { authorityOf } from './authority';
import {
  membersOf,
  newestOf,
  waitsFor,
  type ChainedAnswer,
  type ChainStep,
  type Delegation,
  type Draft,
  type StaffMember,
  type StepDecision,
} from './draft';

export interface Wording {
  readonly body: string;
  /** Set for an outcome; null is an answer in the thread. */
  readonly outcome: Outcome | null;
}

/** Which kind of answer somebody of an agency is about to give. */
export function answerOf(
  complaint: Pick<Complaint, 'dispositions'>,
  { actor }: By,
  isOutcome: boolean,
): ChainedAnswer {
  if (isOutcome) return 'RESOLUTION';
  return heldBy(actor, complaint)?.answeredAt === null ? 'FIRST_ANSWER' : 'FOLLOW_UP';
}

/** The answer itself, as it becomes public. */
export function published(complaint: Complaint, { body, outcome }: Wording, by: By): Decision {
  return outcome === null
    ? postFollowUp(complaint, body, by)
    : resolve(complaint, { outcome, reason: body }, by);
}

export interface Submission extends Wording {
  readonly id: string;
  /** What the agency's chain asks for this answer; null when nothing. */
  readonly steps: readonly ChainStep[] | null;
  /** The draft of the agency that is not published yet. */
  readonly open: Draft | null;
  readonly staff: readonly StaffMember[];
}

/** An officer submits an answer, or another version of one that was sent back (licensing office's procedure). */
export function submitDraft(
  complaint: Complaint,
  { id, steps: asked, open, staff, ...wording }: Submission,
  by: By,
): Draft | Refused<RefusalCode> {
  const { actor, at } = by;
  const stranger = mustHoldDisposition(actor, complaint);
  if (stranger) return stranger;
  const trial = published(complaint, wording, by);
  if (isRefused(trial)) return trial;
  if (open?.state === 'PENDING') return refuse('DRAFT_PENDING');
  const steps = open?.steps ?? asked;
  const held = heldBy(actor, complaint);
  if (steps === null) return refuse('NO_CHAIN');
  if (actor.accountId === null || !held) return refuse('FORBIDDEN');
  const drafter = actor.accountId;
  const isHeldUp = steps.some(
    (step) => step.kind !== 'TAKE_NOTE' && membersOf(step, staff).every((member) => member === drafter),
  );
  if (isHeldUp) return refuse('STEP_UNSTAFFED');
  const versions = open?.versions ?? [];
  const version = { version: versions.length + 1, ...wording, byAccountId: drafter, at: at.toISOString() };
  return {
    id: open?.id ?? id,
    complaintId: complaint.id,
    agencyId: held.agencyId,
    answer: answerOf(complaint, by, wording.outcome !== null),
    state: 'PENDING',
    steps,
    versions: [...versions, version],
    decisions: open?.decisions ?? [],
  };
}

export interface DraftDecision {
  /** Null accepts, or takes note; else why it goes back to the officer. */
  readonly sendBackReason: string | null;
  readonly staff: readonly StaffMember[];
  readonly delegations: readonly Delegation[];
}

export interface DraftDecided {
  readonly draft: Draft;
  /** Set when the answer becomes public with this step. */
  readonly answer: Exclude<Decision, Refused<RefusalCode>> | null;
}

/**
 * A member of the chain, or a delegate, decides. The steps that initial and sign are taken in their order, each by
 * another person, none by who wrote the draft. With the last of them the answer is public; who takes note holds nothing up.
 */
export function decideDraft(
  { draft, complaint }: { readonly draft: Draft; readonly complaint: Complaint },
  { sendBackReason, staff, delegations }: DraftDecision,
  by: By,
): DraftDecided | Refused<RefusalCode> {
  const { actor, at } = by;
  const stranger = mustHoldDisposition(actor, complaint);
  if (stranger) return stranger;
  const { accountId } = actor;
  if (accountId === null || actor.agencyId !== draft.agencyId) return refuse('UNKNOWN_DRAFT');
  if (draft.state === 'SENT_BACK') return refuse('DRAFT_DECIDED');
  const circumstances = { staff, delegations, at };
  const waiting = draft.state === 'PENDING' ? waitsFor(draft) : null;
  const newest = newestOf(draft);
  const line = (step: number, onBehalfOf: string | null): Omit<StepDecision, 'decision' | 'reason'> => {
    return { step, version: newest.version, byAccountId: accountId, onBehalfOf, at: at.toISOString() };
  };
  const step = waiting === null ? undefined : draft.steps[waiting];
  const authority = step ? authorityOf(accountId, step, circumstances) : null;
  if (waiting === null || !authority) {
    return sendBackReason === null
      ? takeNote(draft, accountId, { circumstances, line })
      : refuse('NOT_YOUR_STEP');
  }
  if (newest.byAccountId === accountId) return refuse('OWN_DRAFT');
  const sameHand = draft.decisions.some(
    (one) => one.version === newest.version && one.decision === 'ACCEPTED' && one.byAccountId === accountId,
  );
  if (sameHand) return refuse('APPROVED_ALREADY');
  const answer = published(complaint, newest, by);
  const taken = line(waiting, authority.onBehalfOf);
  if (sendBackReason !== null) {
    const back = { ...taken, decision: 'SENT_BACK', reason: sendBackReason } as const;
    return { draft: { ...draft, state: 'SENT_BACK', decisions: [...draft.decisions, back] }, answer: null };
  }
  // Nobody signs what could not be said any more.
  if (isRefused(answer)) return answer;
  const accepted = { ...taken, decision: 'ACCEPTED', reason: null } as const;
  const now: Draft = { ...draft, decisions: [...draft.decisions, accepted] };
  return waitsFor(now) === null
    ? { draft: { ...now, state: 'PUBLISHED' }, answer }
    : { draft: now, answer: null };
}

interface Noting {
  readonly circumstances: Parameters<typeof authorityOf>[2];
  readonly line: (step: number, onBehalfOf: string | null) => Omit<StepDecision, 'decision' | 'reason'>;
}

function takeNote(
  draft: Draft,
  accountId: string,
  { circumstances, line }: Noting,
): DraftDecided | Refused<RefusalCode> {
  for (const [index, step] of draft.steps.entries()) {
    const authority = step.kind === 'TAKE_NOTE' ? authorityOf(accountId, step, circumstances) : null;
    if (!authority) continue;
    if (draft.decisions.some((one) => one.step === index && one.byAccountId === accountId)) {
      return refuse('DRAFT_DECIDED');
    }
    const noted = { ...line(index, authority.onBehalfOf), decision: 'NOTED', reason: null } as const;
    return { draft: { ...draft, decisions: [...draft.decisions, noted] }, answer: null };
  }
  return refuse('NOT_YOUR_STEP');
}
