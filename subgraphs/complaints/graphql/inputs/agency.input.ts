import { Field, ID, InputType } from 'type-graphql';
import type { Outcome } from '../../domain/complaint';
import { bounds } from '../bad-inputs';
import { ComplaintOutcomeEnum } from '../enums/handling-enums';
import { OfComplaintInput } from './of-complaint.input';

const { least, most } = bounds.words;

@InputType('ReturnDispositionInput', {
  description: '"Not ours" by an agency, or taken back by the secretariat (pengembalian disposisi).',
})
export class ReturnDispositionInput extends OfComplaintInput {
  @Field(() => String, { description: `The reason, ${least} to ${most} characters; else TEXT_LENGTH.` })
  reason!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the agency thought right; else UNKNOWN_AGENCY.' })
  proposedAgency?: string | null;
}

@InputType('ResolveComplaintInput', {
  description: 'The lead agency reports the outcome (penyelesaian).',
})
export class ResolveComplaintInput extends OfComplaintInput {
  @Field(() => ComplaintOutcomeEnum, { description: 'The honest outcome (hasil).' })
  outcome!: Outcome;

  @Field(() => String, {
    description: `What was done, or why not, ${least} to ${most} characters; else TEXT_LENGTH. Part of the thread.`,
  })
  reason!: string;
}

@InputType('PostFollowUpInput', { description: 'A new entry of the thread (tindak lanjut).' })
export class PostFollowUpInput extends OfComplaintInput {
  @Field(() => String, { description: `What is said, ${least} to ${most} characters; else TEXT_LENGTH.` })
  body!: string;
}
