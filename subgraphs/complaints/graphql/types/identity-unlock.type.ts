import { Field, ID, ObjectType } from 'type-graphql';
import type { Unlock, UnlockState } from '../../domain/secrecy/unlock';
import { IdentityUnlockStateEnum } from '../enums/secrecy-enums';
import { ComplaintType } from './complaint.type';
import { Refusal } from './results.type';
import { AgencyStub } from './stubs.type';

@ObjectType('IdentityUnlock', {
  description:
    'The question of an agency for the hidden identity of a reporter, with its answer (pembukaan identitas): lines of ' +
    'an append-only log.',
})
export class IdentityUnlockType {
  /** What the field resolvers work on; not a field of the API. */
  unlock!: Unlock;

  @Field(() => ID, { description: 'Id of the question.' })
  id!: string;

  @Field(() => AgencyStub, { description: 'The agency that asked.' })
  agency!: AgencyStub;

  @Field(() => IdentityUnlockStateEnum, { description: 'Where the question is now.' })
  state!: UnlockState;

  @Field(() => Date, { description: 'When it was asked.' })
  askedAt!: Date;

  @Field(() => String, { description: 'What the agency needs the identity for (alasan permintaan).' })
  reason!: string;

  @Field(() => Date, { nullable: true, description: 'When it was answered; null before.' })
  decidedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was granted or refused (alasan keputusan); null before.',
  })
  decisionReason!: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'First moment at which the identity is hidden again; null unless granted.',
  })
  until!: Date | null;
}

@ObjectType('IdentityUnlockResult', {
  description: 'What a question for an identity, or its answer, led to.',
})
export class IdentityUnlockResult {
  @Field(() => IdentityUnlockType, {
    nullable: true,
    description: 'The question as it is now; null when refused.',
  })
  unlock!: IdentityUnlockType | null;

  @Field(() => ComplaintType, {
    nullable: true,
    description: 'The complaint as the viewer sees it now; null when refused.',
  })
  complaint!: ComplaintType | null;

  @Field(() => Refusal, { nullable: true, description: 'Why nothing was done; null when it was.' })
  refusal!: InstanceType<typeof Refusal> | null;
}
