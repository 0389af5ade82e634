import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Refusal } from '../types/results.type';

type RefusalFace = InstanceType<typeof Refusal>;

@Directive('@inaccessible')
@ObjectType('FileMailedComplaintResult', { description: 'What filing a mail led to.' })
export class FileMailedComplaintResult {
  @Field(() => ID, { nullable: true, description: 'Id of the complaint; null when refused.' })
  complaint!: string | null;

  @Field(() => ID, { nullable: true, description: 'Who reports it, for its files; null when refused.' })
  reporter!: string | null;

  @Field(() => String, { nullable: true, description: 'Number (nomor pengaduan); null when refused.' })
  ticket!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Tracking code (kode lacak) of a reporter without account; null for one with.',
  })
  trackingCode!: string | null;

  @Field(() => Refusal, { nullable: true, description: 'Why nothing was filed; null when it was.' })
  refusal!: RefusalFace | null;
}

@Directive('@inaccessible')
@ObjectType('PostMailedReplyResult', { description: 'What an answer by mail led to.' })
export class PostMailedReplyResult {
  @Field(() => ID, { nullable: true, description: 'Id of the complaint; null when refused.' })
  complaint!: string | null;

  @Field(() => ID, { nullable: true, description: 'Who reports it, for its files; null when refused.' })
  reporter!: string | null;

  @Field(() => ID, { nullable: true, description: 'The entry of the thread; null when refused.' })
  followUp!: string | null;

  @Field(() => Refusal, {
    nullable: true,
    description:
      'NOT_FOUND alike for a broken token and a complaint that is not there; null when it was written.',
  })
  refusal!: RefusalFace | null;
}
