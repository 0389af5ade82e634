import { Field, ID, InputType } from 'type-graphql';
import type { ComplaintChannel, ComplaintClass, ComplaintKind, ComplaintState } from '../../domain/complaint';
import type { AppealState } from '../../domain/appeal/appeal';
import { AppealStateEnum } from '../appeal/appeal-enums';
import { bounds } from '../bad-inputs';
import { ComplaintChannelEnum } from '../enums/channel-enums';
import { ComplaintClassEnum, ComplaintKindEnum, ComplaintStateEnum } from '../enums/complaint-enums';

@InputType('ComplaintFilter', {
  description: 'What a list of complaints is narrowed to; every part that is left out leaves its side open.',
})
export class ComplaintFilterInput {
  @Field(() => [ComplaintStateEnum], { nullable: true, description: 'In one of these states; empty is all.' })
  states?: ComplaintState[] | null;

  @Field(() => [ComplaintClassEnum], {
    nullable: true,
    description: 'Of one of these classes; empty is all.',
  })
  classes?: ComplaintClass[] | null;

  @Field(() => [ComplaintKindEnum], { nullable: true, description: 'Of one of these kinds; empty is all.' })
  kinds?: ComplaintKind[] | null;

  @Field(() => [ComplaintChannelEnum], {
    nullable: true,
    description: 'From one of these channels; empty is all.',
  })
  channels?: ComplaintChannel[] | null;

  @Field(() => ID, { nullable: true, description: 'Id of an agency that handles it now.' })
  agency?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "Code of a unit (unit kerja) of the viewer's own agency with which it lies, or below which; ADMIN names the " +
      'agency beside it. Matches nothing for others.',
  })
  unit?: string | null;

  @Field(() => ID, { nullable: true, description: 'Code of its category, or of a group with all below it.' })
  category?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Filed on this local day or later, `YYYY-MM-DD`; else PERIOD_DATE.',
  })
  from?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Filed on this local day or earlier, `YYYY-MM-DD`; else PERIOD_DATE.',
  })
  to?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Words that all occur, in any form or with any ending, in topic, body or the answers of agencies as the viewer ' +
      `reads them; up to ${bounds.search} characters, else SEARCH_LENGTH, with a telling word, else SEARCH_WORDS.`,
  })
  text?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'With a clock that runs and has passed its deadline (terlambat); false is without one.',
  })
  overdue?: boolean | null;

  @Field(() => Date, {
    nullable: true,
    description: 'With a clock that runs and falls due before this moment (batas waktu).',
  })
  dueBefore?: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Emergencies of the call centre 112 (darurat); false is all others.',
  })
  emergency?: boolean | null;

  @Field(() => AppealStateEnum, {
    nullable: true,
    description: 'With an appeal in this state (keberatan): of those whose appeals the viewer may know.',
  })
  appeal?: AppealState | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only what the viewer filed.' })
  mine!: boolean;
}
