import { Field, ID, InputType } from 'type-graphql';
import type { ComplaintChannel, ComplaintClass, ComplaintKind, ComplaintState } from '../domain/fact';
import {
  ComplaintChannelEnum,
  ComplaintClassEnum,
  ComplaintKindEnum,
  ComplaintStateEnum,
} from './complaint-enums';

@InputType('StatisticsFilter', { description: 'Which complaints to count; all conditions given must hold.' })
export class StatisticsFilterInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Only complaints this agency holds, as lead or supporting.',
  })
  agencyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only this category, or all categories of this group.' })
  category?: string | null;

  @Field(() => ComplaintKindEnum, { nullable: true, description: 'Only this kind (jenis).' })
  kind?: ComplaintKind | null;

  @Field(() => ComplaintClassEnum, { nullable: true, description: 'Only this class (klasifikasi).' })
  class?: ComplaintClass | null;

  @Field(() => ComplaintChannelEnum, { nullable: true, description: 'Only from this channel (asal).' })
  channel?: ComplaintChannel | null;

  @Field(() => ComplaintStateEnum, { nullable: true, description: 'Only in this state (status).' })
  state?: ComplaintState | null;

  @Field(() => Date, { nullable: true, description: 'Only filed at this instant or later.' })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Only filed before this instant; after `from`.' })
  to?: Date | null;
}
