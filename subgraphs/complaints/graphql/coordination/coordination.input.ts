import { Field, ID, InputType } from 'type-graphql';
import type { DeliveryStep } from '../../domain/coordination/advance';
import { bounds } from '../bad-inputs';
import { OfComplaintInput } from '../inputs/of-complaint.input';
import { DeliveryStepEnum } from './coordination-enums';

const { least, most } = bounds.words;

@InputType('AdvanceDispositionInput', {
  description: 'How far the own agency is (pembaruan status disposisi).',
})
export class AdvanceDispositionInput extends OfComplaintInput {
  @Field(() => DeliveryStepEnum, { description: 'What is said of it.' })
  step!: DeliveryStep;
}

@InputType('CoordinateComplaintInput', {
  description: 'Who leads and who helps from now on (koordinasi antarinstansi).',
})
export class CoordinateComplaintInput extends OfComplaintInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the agency that leads from now on; without it the one that does. Else UNKNOWN_AGENCY.',
  })
  lead?: string | null;

  @Field(() => [ID], {
    defaultValue: [],
    description: `Ids of up to ${bounds.supportingAgencies} agencies that help from now on; else TOO_MANY_AGENCIES.`,
  })
  addSupporting!: string[];

  @Field(() => [ID], {
    defaultValue: [],
    description: `Ids of up to ${bounds.supportingAgencies} agencies that help no longer; else TOO_MANY_AGENCIES.`,
  })
  removeSupporting!: string[];

  @Field(() => String, { description: `The reason, ${least} to ${most} characters; else TEXT_LENGTH.` })
  reason!: string;
}

@InputType('WriteAgencyNoteInput', { description: 'A note for the own agency (catatan internal).' })
export class WriteAgencyNoteInput extends OfComplaintInput {
  @Field(() => String, { description: `What is noted, ${least} to ${most} characters; else TEXT_LENGTH.` })
  body!: string;
}

@InputType('AnswerLeadInput', {
  description: 'Answer of a supporting agency to the lead agency (jawaban instansi pendukung).',
})
export class AnswerLeadInput extends OfComplaintInput {
  @Field(() => String, { description: `The answer, ${least} to ${most} characters; else TEXT_LENGTH.` })
  body!: string;
}

@InputType('HandToUnitInput', {
  description: 'Hand a complaint down to a unit, or up again (penerusan ke unit kerja).',
})
export class HandToUnitInput extends OfComplaintInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Code of the unit; without it the agency itself. Else UNKNOWN_UNIT or UNIT_OUT_OF_REACH.',
  })
  unit?: string | null;

  @Field(() => String, { description: `The reason, ${least} to ${most} characters; else TEXT_LENGTH.` })
  reason!: string;
}
