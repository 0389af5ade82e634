import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CacheFields } from '../../../platform/runtime/graphql/cache-control';
import type { StaffPosition } from '../../../schema/events/staff-positions';
import type { ApprovalChain, ApprovalStep } from '../domain/approval-chain';
import { ApprovalStepKindEnum, ChainedAnswerEnum, StaffPositionEnum } from './inside-enums';

@CacheFields(['kind', 'title', 'positions', 'accounts'])
@ObjectType('ApprovalStep', {
  description: 'One step of an approval chain: any one of its members takes it.',
})
export class ApprovalStepFace {
  @Field(() => ApprovalStepKindEnum, { description: 'What is done (jenis tahap).' })
  kind!: ApprovalStep['kind'];

  @Field(() => String, { description: 'Title of the step (tahap), such as `Paraf Kepala Seksi`.' })
  title!: string;

  @Field(() => [StaffPositionEnum], { description: 'Approvers of the agency in these positions (jabatan).' })
  positions!: readonly StaffPosition[];

  @Field(() => [ID], { description: 'Ids of accounts of approvers who are members besides.' })
  accounts!: readonly string[];
}

@CacheFields(['answers', 'steps'])
@ObjectType('ApprovalChain', {
  description: 'How an answer goes up inside an agency before it is public (rantai persetujuan).',
})
export class ApprovalChainFace {
  @Field(() => [ChainedAnswerEnum], { description: 'Which answers need it.' })
  answers!: readonly ApprovalChain['answers'][number][];

  @Field(() => [ApprovalStepFace], { description: 'Its steps in their order; a short list.' })
  steps!: readonly ApprovalStepFace[];
}

@InputType('ApprovalStepInput', { description: 'One step of an approval chain.' })
export class ApprovalStepInput {
  @Field(() => ApprovalStepKindEnum, { description: 'What is done (jenis tahap).' })
  kind!: ApprovalStep['kind'];

  @Field(() => String, { description: 'Title of the step (tahap), up to 100 characters.' })
  title!: string;

  @Field(() => [StaffPositionEnum], {
    defaultValue: [],
    description: 'Approvers of the agency in these positions (jabatan).',
  })
  positions!: StaffPosition[];

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Ids of up to 20 accounts of approvers of the agency besides.',
  })
  accounts!: string[];
}

@InputType('SetApprovalChainInput', { description: 'Another approval chain for an agency.' })
export class SetApprovalChainInput {
  @Field(() => ID, { description: 'The agency.' })
  agencyId!: string;

  @Field(() => [ChainedAnswerEnum], {
    defaultValue: ['FIRST_ANSWER', 'FOLLOW_UP', 'RESOLUTION'],
    description: 'Which answers need it; all that are public unless said otherwise.',
  })
  answers!: ApprovalChain['answers'][number][];

  @Field(() => [ApprovalStepInput], { description: 'Its steps in their order, up to 10.' })
  steps!: ApprovalStepInput[];
}

@InputType('RemoveApprovalChainInput', { description: 'An agency that answers directly from now on.' })
export class RemoveApprovalChainInput {
  @Field(() => ID, { description: 'The agency.' })
  agencyId!: string;
}
