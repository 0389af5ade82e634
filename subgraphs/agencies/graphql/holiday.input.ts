import { Field, ID, InputType, Int } from 'type-graphql';
import type { HolidaySource, HolidayState } from '../domain/holiday';
import { HolidaySourceEnum, HolidayStateEnum } from './calendar-enums';

const dayForm = '`YYYY-MM-DD` in the years 2000-2100';

@InputType('HolidayFilter', { description: 'Which holidays to list; all conditions given must hold.' })
export class HolidayFilterInput {
  @Field(() => String, { nullable: true, description: `From this day on (dari tanggal), ${dayForm}.` })
  from?: string | null;

  @Field(() => String, { nullable: true, description: `Up to this day (sampai tanggal), ${dayForm}.` })
  to?: string | null;

  @Field(() => HolidayStateEnum, { nullable: true, description: 'Only in this state (status).' })
  state?: HolidayState | null;

  @Field(() => HolidaySourceEnum, { nullable: true, description: 'Only from this source (sumber).' })
  source?: HolidaySource | null;
}

@InputType('AddHolidayInput', { description: 'A day to propose as a holiday (hari libur).' })
export class AddHolidayInput {
  @Field(() => String, { description: `The day (tanggal), ${dayForm}.` })
  day!: string;

  @Field(() => String, { description: 'Indonesian name, up to 200 characters.' })
  indonesian!: string;

  @Field(() => String, { description: 'English name, up to 200 characters.' })
  english!: string;

  @Field(() => HolidaySourceEnum, { description: 'Where it comes from (sumber).' })
  source!: HolidaySource;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'A day of silence (hari sunyi), such as Nyepi: it stops clocks of plain hours too, Article 8(1).',
  })
  silent!: boolean;

  @Field(() => [ID], {
    nullable: true,
    description: 'Codes of the calendars it closes, up to 50; every one with hours when left out or empty.',
  })
  calendars?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Ids of agencies that work all the same (pengecualian), up to 200.',
  })
  exceptAgencyIds?: string[] | null;
}

@InputType('MoveHolidayInput', { description: 'Another day for a holiday (pergeseran hari libur).' })
export class MoveHolidayInput {
  @Field(() => ID, { description: 'The holiday.' })
  id!: string;

  @Field(() => String, { description: `The new day (tanggal), ${dayForm}.` })
  day!: string;
}

@InputType('SwitchHolidaysInput', {
  description: 'A decision about holidays (penetapan): all of them or, when one is unknown, none.',
})
export class SwitchHolidaysInput {
  @Field(() => [ID], { description: 'The holidays; up to 100.' })
  ids!: string[];

  @Field(() => HolidayStateEnum, { description: 'The decision: `CONFIRMED` closes, `OFF` does not.' })
  state!: HolidayState;
}

@InputType('ExceptAgenciesInput', {
  description: 'The agencies that work on a holiday all the same (pengecualian).',
})
export class ExceptAgenciesInput {
  @Field(() => ID, { description: 'The holiday.' })
  id!: string;

  @Field(() => [ID], { description: 'Ids of all such agencies, in place of those before; up to 200.' })
  agencyIds!: string[];
}

@InputType('ProposeHolidaysInput', { description: 'A year to propose holidays for (usulan hari libur).' })
export class ProposeHolidaysInput {
  @Field(() => Int, { description: 'The year (tahun), 2000-2100.' })
  year!: number;
}
