import { Field, ObjectType } from 'type-graphql';
import { refusalType } from '../../../../platform/runtime/graphql/refusal.type';
import { refusals } from '../../domain/refusals';
import { ComplaintType } from './complaint.type';
import { FollowUpType } from './follow-up.type';

export const Refusal = refusalType(refusals);
type RefusalFace = InstanceType<typeof Refusal>;

@ObjectType('ComplaintResult', { description: 'What a change of a complaint led to.' })
export class ComplaintResult {
  @Field(() => ComplaintType, {
    nullable: true,
    description:
      'The complaint after the change; null when refused, and when it is out of the sight of the viewer now.',
  })
  complaint!: ComplaintType | null;

  @Field(() => Refusal, { nullable: true, description: 'Why nothing was changed; null when it was.' })
  refusal!: RefusalFace | null;
}

@ObjectType('PostFollowUpResult', { description: 'What posting a follow-up led to.' })
export class PostFollowUpResult {
  @Field(() => ComplaintType, {
    nullable: true,
    description: 'The complaint after the follow-up; null when refused.',
  })
  complaint!: ComplaintType | null;

  @Field(() => FollowUpType, { nullable: true, description: 'The new entry; null when refused.' })
  followUp!: FollowUpType | null;

  @Field(() => Refusal, { nullable: true, description: 'Why nothing was posted; null when it was.' })
  refusal!: RefusalFace | null;
}
