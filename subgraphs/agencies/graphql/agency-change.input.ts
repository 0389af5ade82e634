import { Field, ID, InputType } from 'type-graphql';
import { OfficerInChargeInput } from './agency.input';

@InputType('RenameAgencyInput', {
  description: 'A new name for an agency; the old one stays on old complaints.',
})
export class RenameAgencyInput {
  @Field(() => ID, { description: 'The agency.' })
  id!: string;

  @Field(() => String, { description: 'New official name, up to 200 characters.' })
  name!: string;

  @Field(() => String, { description: 'New short name, up to 80 characters.' })
  shortName!: string;

  @Field(() => Date, {
    nullable: true,
    description: 'In force since; now when left out, never in the future.',
  })
  from?: Date | null;
}

@InputType('MergeAgencyInput', { description: 'An agency that goes into another one (penggabungan).' })
export class MergeAgencyInput {
  @Field(() => ID, { description: 'The agency that ends.' })
  id!: string;

  @Field(() => ID, {
    description: 'The agency that takes over its work, role, subordinates and routing rules.',
  })
  successorId!: string;

  @Field(() => Date, { nullable: true, description: 'When it ends; now when left out, never in the future.' })
  on?: Date | null;
}

@InputType('CloseAgencyInput', { description: 'An agency that ends without a successor (pembubaran).' })
export class CloseAgencyInput {
  @Field(() => ID, { description: 'The agency that ends.' })
  id!: string;

  @Field(() => Date, { nullable: true, description: 'When it ends; now when left out, never in the future.' })
  on?: Date | null;
}

@InputType('SetOfficersInChargeInput', {
  description: 'Who is in charge of complaints at an agency, in place of those before.',
})
export class SetOfficersInChargeInput {
  @Field(() => ID, { description: 'The agency.' })
  agencyId!: string;

  @Field(() => [OfficerInChargeInput], { description: 'The officers in order of publication; up to 20.' })
  officers!: OfficerInChargeInput[];
}
