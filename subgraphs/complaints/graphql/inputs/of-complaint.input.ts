import { Field, ID, InputType } from 'type-graphql';

/** What every change of a complaint names. */
@InputType('OfComplaintInput', { description: 'The complaint to be changed.' })
export abstract class OfComplaintInput {
  @Field(() => ID, {
    description: 'Id of the complaint; refused with NOT_FOUND when the viewer knows of none.',
  })
  complaint!: string;
}
