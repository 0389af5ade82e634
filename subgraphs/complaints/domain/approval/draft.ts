import type { ApprovalChainFacts } from '../../../../schema/events/agency-events';
import type { Outcome } from '../complaint';

export type ChainedAnswer = ApprovalChainFacts['answers'][number];
export type ChainStep = ApprovalChainFacts['steps'][number];

export type DraftState = 'PENDING' | 'SENT_BACK' | 'PUBLISHED';

/** What somebody in the chain decided of one version. */
export interface StepDecision {
  /** Place of the step in the chain, from 0. */
  readonly step: number;
  readonly version: number;
  readonly decision: 'ACCEPTED' | 'SENT_BACK' | 'NOTED';
  readonly byAccountId: string;
  /** The member for whom a delegate decided (atas nama, a.n.). */
  readonly onBehalfOf: string | null;
  readonly reason: string | null;
  /** ISO 8601. */
  readonly at: string;
}

export interface DraftVersion {
  readonly version: number;
  readonly body: string;
  readonly outcome: Outcome | null;
  readonly byAccountId: string;
  readonly at: string;
}

/** An answer on its way up the approval chain of an agency (konsep jawaban). */
export interface Draft {
  readonly id: string;
  readonly complaintId: string;
  readonly agencyId: string;
  readonly answer: ChainedAnswer;
  readonly state: DraftState;
  /** The chain as it was when the draft was first submitted. */
  readonly steps: readonly ChainStep[];
  /** Oldest first; the last one is decided on. */
  readonly versions: readonly DraftVersion[];
  /** Oldest first, of all versions. */
  readonly decisions: readonly StepDecision[];
}

/** A member of staff as the chain knows people. */
export interface StaffMember {
  readonly accountId: string;
  readonly agencyId: string;
  readonly isApprover: boolean;
  readonly position: string | null;
}

/** Somebody away lets another one of the agency decide for him or her. */
export interface Delegation {
  readonly id: string;
  readonly agencyId: string;
  readonly fromAccountId: string;
  readonly toAccountId: string;
  readonly from: Date;
  readonly until: Date;
}

export function newestOf({ versions }: Draft): DraftVersion {
  const newest = versions.at(-1);
  if (!newest) throw new Error('a draft has a version');
  return newest;
}

/** The steps an answer needs; null when the agency gives it directly. */
export function stepsFor(
  chain: ApprovalChainFacts | null,
  answer: ChainedAnswer,
): readonly ChainStep[] | null {
  return chain !== null && chain.answers.includes(answer) ? chain.steps : null;
}

/** Approvers of the agency who are members of a step. */
export function membersOf(step: ChainStep, staff: readonly StaffMember[]): readonly string[] {
  return staff
    .filter(({ isApprover }) => isApprover)
    .filter(
      ({ accountId, position }) =>
        step.accountIds.includes(accountId) || step.positions.some((one) => one === position),
    )
    .map(({ accountId }) => accountId);
}

/** Place of the step that the newest version waits for; null when all that hold it up are taken. */
export function waitsFor(draft: Draft): number | null {
  const { version } = newestOf(draft);
  const index = draft.steps.findIndex(
    ({ kind }, step) =>
      kind !== 'TAKE_NOTE' &&
      !draft.decisions.some(
        (one) => one.step === step && one.version === version && one.decision === 'ACCEPTED',
      ),
  );
  return index < 0 ? null : index;
}
