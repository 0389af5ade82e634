import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { mostDays, mostPreviewed } from '../../domain/clocks/day-change';
import type { ClockName } from '../../domain/standards/service-standard';
import { ComplaintType } from '../types/complaint.type';
import { ClockNameEnum } from './clock-enums';

@InputType('CalendarPreviewInput', {
  description: `Days that would change, up to ${mostDays} in all; a holiday that moves is one of each. Else PREVIEW_DAYS.`,
})
export class CalendarPreviewInput {
  @Field(() => [String], {
    defaultValue: [],
    description: 'Local days that would become holidays, `YYYY-MM-DD`.',
  })
  closing!: string[];

  @Field(() => [String], {
    defaultValue: [],
    description: 'Local days that would no longer be holidays, `YYYY-MM-DD`.',
  })
  opening!: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Codes of the calendars concerned; left out, all but those that never close.',
  })
  calendars?: string[] | null;

  @Field(() => Int, {
    defaultValue: 20,
    description: `How many complaints to show, up to ${mostPreviewed}; else PREVIEW_FIRST.`,
  })
  first!: number;
}

@ObjectType('MovedDueTime', { description: 'A deadline that would move (batas waktu yang bergeser).' })
export class MovedDueTimeType {
  @Field(() => ClockNameEnum, { description: 'Of which clock.' })
  clock!: ClockName;

  @Field(() => Date, { description: 'As calendars are now.' })
  oldDueAt!: Date;

  @Field(() => Date, { description: 'As it would be.' })
  newDueAt!: Date;
}

@ObjectType('PreviewedComplaint', { description: 'An open complaint that would get other due times.' })
export class PreviewedComplaintType {
  @Field(() => ComplaintType, { description: 'The complaint.' })
  complaint!: ComplaintType;

  @Field(() => [MovedDueTimeType], { description: 'Its deadlines that would move.' })
  moved!: MovedDueTimeType[];
}

@ObjectType('CalendarPreview', {
  description:
    'Which open complaints a change of the calendar would touch (pratinjau kalender). Nothing is changed.',
})
export class CalendarPreviewType {
  @Field(() => Int, { description: 'How many complaints would get other due times.' })
  count!: number;

  @Field(() => [PreviewedComplaintType], { description: 'The first of them.' })
  complaints!: PreviewedComplaintType[];
}

@ObjectType('CalendarRecomputation', {
  description: 'How far a changed calendar has been worked into open complaints (hitung ulang batas waktu).',
})
export class CalendarRecomputationType {
  @Field(() => Boolean, { description: 'Everything known of calendars is worked in.' })
  done!: boolean;

  @Field(() => Int, { description: 'Share of the complaints that have been looked at, 0 to 100.' })
  percent!: number;
}
