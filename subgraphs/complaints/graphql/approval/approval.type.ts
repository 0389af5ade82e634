import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { waitsFor, type Delegation, type Draft, type DraftState } from '../../domain/approval/draft';
import type { ChainedAnswer, ChainStep, StepDecision } from '../../domain/approval/draft';
import type { Outcome } from '../../domain/complaint';
import { bounds } from '../bad-inputs';
import { ComplaintOutcomeEnum } from '../enums/handling-enums';
import { OfComplaintInput } from '../inputs/of-complaint.input';
import { ComplaintType } from '../types/complaint.type';
import { AgencyStub } from '../types/stubs.type';
import { Refusal } from '../types/results.type';
import {
  AnswerDraftKindEnum,
  AnswerDraftStateEnum,
  DraftDecisionKindEnum,
  DraftStepKindEnum,
} from './approval-enums';

const { least, most } = bounds.words;

@ObjectType('DraftDecision', { description: 'What somebody in the chain decided of one version (putusan).' })
export class DraftDecisionType {
  @Field(() => Int, { description: 'The version decided on, from 1.' })
  version!: number;

  @Field(() => DraftDecisionKindEnum, { description: 'What was decided.' })
  decision!: StepDecision['decision'];

  @Field(() => ID, { description: 'Account of who decided.' })
  by!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Account of the member on whose behalf a delegate decided (a.n.); null for a member.',
  })
  onBehalfOf!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was sent back; null otherwise.' })
  reason!: string | null;

  @Field(() => Date, { description: 'When.' })
  at!: Date;
}

@ObjectType('DraftStep', {
  description: 'A step of the chain as it was when the draft was submitted (tahap).',
})
export class DraftStepType {
  @Field(() => DraftStepKindEnum, { description: 'What is done.' })
  kind!: ChainStep['kind'];

  @Field(() => String, { description: 'Title of the step, such as `Paraf Kepala Seksi`.' })
  title!: string;

  @Field(() => Boolean, { description: 'The newest version waits for it.' })
  waiting!: boolean;

  @Field(() => [DraftDecisionType], { description: 'What was decided here, oldest first; a short list.' })
  decisions!: DraftDecisionType[];
}

@ObjectType('DraftVersion', { description: 'One version of a draft; none is lost (versi konsep).' })
export class DraftVersionType {
  @Field(() => Int, { description: 'Number, from 1.' })
  version!: number;

  @Field(() => String, { description: 'What is to be said.' })
  body!: string;

  @Field(() => ComplaintOutcomeEnum, { nullable: true, description: 'Outcome (hasil); null for an answer.' })
  outcome!: Outcome | null;

  @Field(() => ID, { description: 'Account of the officer who wrote it.' })
  by!: string;

  @Field(() => Date, { description: 'When it was submitted.' })
  at!: Date;
}

@ObjectType('AnswerDraft', {
  description:
    'An answer on its way up the approval chain of an agency (konsep jawaban). For its staff, and ADMIN.',
})
export class AnswerDraftType {
  /** What the field resolvers work on; not a field of the API. */
  draft!: Draft;

  @Field(() => ID, { description: 'Id of the draft.' })
  id!: string;

  @Field(() => AgencyStub, { description: 'The agency whose answer it is.' })
  agency!: AgencyStub;

  @Field(() => AnswerDraftKindEnum, { description: 'What is to be said.' })
  answer!: ChainedAnswer;

  @Field(() => AnswerDraftStateEnum, { description: 'Where it is.' })
  state!: DraftState;

  @Field(() => [DraftVersionType], { description: 'Its versions, oldest first; a short list.' })
  versions!: DraftVersionType[];

  @Field(() => [DraftStepType], { description: 'The steps of its chain, in their order.' })
  steps!: DraftStepType[];
}

@ObjectType('AnswerDraftResult', { description: 'What happened to a draft, or why nothing did.' })
export class AnswerDraftResult {
  @Field(() => AnswerDraftType, { nullable: true, description: 'The draft; null when refused.' })
  draft!: AnswerDraftType | null;

  @Field(() => ComplaintType, { nullable: true, description: 'Its complaint afterwards; null when refused.' })
  complaint!: ComplaintType | null;

  @Field(() => Refusal, { nullable: true, description: 'Why nothing was done; null when it was.' })
  refusal!: InstanceType<typeof Refusal> | null;
}

@ObjectType('ApprovalDelegation', {
  description: 'A colleague decides for an approver who is away (pelimpahan).',
})
export class ApprovalDelegationType {
  @Field(() => ID, { description: 'Id of the delegation.' })
  id!: string;

  @Field(() => ID, { description: 'Account of the one who is away.' })
  member!: string;

  @Field(() => ID, { description: 'Account of the one who decides on behalf (a.n.).' })
  delegate!: string;

  @Field(() => Date, { description: 'From when.' })
  from!: Date;

  @Field(() => Date, { description: 'Until when.' })
  until!: Date;
}

@ObjectType('DelegateApprovalResult', {
  description: 'A delegation as it is now, or why nothing was done.',
})
export class DelegateApprovalResult {
  @Field(() => ApprovalDelegationType, { nullable: true, description: 'The delegation; null when refused.' })
  delegation!: ApprovalDelegationType | null;

  @Field(() => Refusal, { nullable: true, description: 'Why there is none; null when there is.' })
  refusal!: InstanceType<typeof Refusal> | null;
}

@InputType('SubmitAnswerDraftInput', {
  description: 'An answer for the approval chain (pengajuan konsep jawaban).',
})
export class SubmitAnswerDraftInput extends OfComplaintInput {
  @Field(() => String, {
    description: `What is to be said, ${least} to ${most} characters; else TEXT_LENGTH.`,
  })
  body!: string;

  @Field(() => ComplaintOutcomeEnum, {
    nullable: true,
    description: 'Set to report the outcome (hasil); without it an answer in the thread.',
  })
  outcome?: Outcome | null;
}

@InputType('AcceptAnswerDraftInput', { description: 'Initial, sign or take note (persetujuan).' })
export class AcceptAnswerDraftInput extends OfComplaintInput {
  @Field(() => ID, { description: 'The draft; else UNKNOWN_DRAFT.' })
  draft!: string;
}

@InputType('SendBackAnswerDraftInput', {
  description: 'Send a draft back to the officer (pengembalian konsep).',
})
export class SendBackAnswerDraftInput extends OfComplaintInput {
  @Field(() => ID, { description: 'The draft; else UNKNOWN_DRAFT.' })
  draft!: string;

  @Field(() => String, {
    description: `What is to be better, ${least} to ${most} characters; else TEXT_LENGTH.`,
  })
  reason!: string;
}

@InputType('DelegateApprovalInput', {
  description: 'Let a colleague decide for a time (pelimpahan wewenang).',
})
export class DelegateApprovalInput {
  @Field(() => ID, { description: 'Account of a colleague in the same agency; else UNKNOWN_DELEGATE.' })
  delegate!: string;

  @Field(() => Date, { nullable: true, description: 'From when; now when left out.' })
  from?: Date | null;

  @Field(() => Date, { description: 'Until when, up to 366 days after; else DELEGATION_PERIOD.' })
  until!: Date;
}

@InputType('RevokeDelegationInput', { description: 'End a delegation (pencabutan pelimpahan).' })
export class RevokeDelegationInput {
  @Field(() => ID, { description: 'The delegation; else UNKNOWN_DELEGATION.' })
  delegation!: string;
}

/** Names every field. */
export function presentDraft(draft: Draft): AnswerDraftType {
  const waiting = draft.state === 'PENDING' ? waitsFor(draft) : null;
  return {
    draft,
    id: draft.id,
    agency: { id: draft.agencyId },
    answer: draft.answer,
    state: draft.state,
    versions: draft.versions.map(({ version, body, outcome, byAccountId, at }) => {
      return { version, body, outcome, by: byAccountId, at: new Date(at) };
    }),
    steps: draft.steps.map(({ kind, name }, index) => ({
      ...{ kind, title: name, waiting: waiting === index },
      decisions: draft.decisions
        .filter(({ step }) => step === index)
        .map(({ version, decision, byAccountId, onBehalfOf, reason, at }) => {
          return { version, decision, by: byAccountId, onBehalfOf, reason, at: new Date(at) };
        }),
    })),
  };
}

export function presentDelegation({
  id,
  fromAccountId,
  toAccountId,
  from,
  until,
}: Delegation): ApprovalDelegationType {
  return { id, member: fromAccountId, delegate: toAccountId, from, until };
}
