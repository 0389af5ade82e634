import { Field, ID, InputType } from 'type-graphql';
import { WeekdayEnum, type Weekday } from './calendar-enums';

@InputType('WorkingPeriodInput', { description: 'Working time on one day of the week (jam kerja), in WITA.' })
export class WorkingPeriodInput {
  @Field(() => WeekdayEnum, { description: 'The day of the week (hari).' })
  weekday!: Weekday;

  @Field(() => String, { description: 'When work begins (jam buka): `HH:MM`, 00:00 to 23:59.' })
  opens!: string;

  @Field(() => String, {
    description:
      'When it ends (jam tutup), later on the same day: `HH:MM`, or `24:00` for the end of the day.',
  })
  closes!: string;
}

@InputType('SetCalendarInput', { description: 'A working calendar as it shall be (kalender kerja).' })
export class SetCalendarInput {
  @Field(() => ID, {
    description: 'Code, an unknown one adds a calendar: A-Z, 0-9 and underscores, 2-40 characters.',
  })
  code!: string;

  @Field(() => String, { description: 'Indonesian name, up to 200 characters.' })
  indonesian!: string;

  @Field(() => String, { description: 'English name, up to 200 characters.' })
  english!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Works day and night, holidays too (sepanjang waktu): has no periods. Fixed once added.',
  })
  roundTheClock!: boolean;

  @Field(() => [WorkingPeriodInput], {
    description: 'All its working time; several periods a day for a break; up to 50.',
  })
  periods!: WorkingPeriodInput[];
}

@InputType('AssignCalendarInput', { description: 'By which calendar an agency works (kalender kerja).' })
export class AssignCalendarInput {
  @Field(() => ID, { description: 'The agency.' })
  agencyId!: string;

  @Field(() => ID, { description: 'Code of the calendar.' })
  calendar!: string;
}
