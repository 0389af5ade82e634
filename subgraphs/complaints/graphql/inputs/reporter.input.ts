import { Field, InputType, Int } from 'type-graphql';
import { bounds } from '../bad-inputs';
import { OfComplaintInput } from './of-complaint.input';

const { least, most } = bounds.words;

@InputType('ProvideInformationInput', {
  description: 'Answer the question of the secretariat (kelengkapan).',
})
export class ProvideInformationInput extends OfComplaintInput {
  @Field(() => String, { description: `The answer, ${least} to ${most} characters; else TEXT_LENGTH.` })
  answer!: string;
}

@InputType('ConfirmResolutionInput', { description: 'The reporter agrees that it is done (konfirmasi).' })
export class ConfirmResolutionInput extends OfComplaintInput {
  @Field(() => Int, {
    nullable: true,
    description: 'Rating, 1 (bad) to 5 (good), if the reporter likes; else RATING.',
  })
  rating?: number | null;
}

@InputType('ReopenComplaintInput', { description: 'Not done after all (pembukaan kembali).' })
export class ReopenComplaintInput extends OfComplaintInput {
  @Field(() => String, { description: `The reason, ${least} to ${most} characters; else TEXT_LENGTH.` })
  reason!: string;
}

@InputType('WithdrawComplaintInput', { description: 'The reporter takes the complaint back (pencabutan).' })
export class WithdrawComplaintInput extends OfComplaintInput {
  @Field(() => String, {
    nullable: true,
    description: `The reason, up to ${most} characters; else TEXT_LENGTH.`,
  })
  reason?: string | null;
}
