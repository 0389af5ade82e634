import { Field, ID, ObjectType } from 'type-graphql';
import type { HolidaySource, HolidayState } from '../domain/holiday';
import { CacheFields } from '../../../platform/runtime/graphql/cache-control';
import { untilHolidayChanges } from './caching';
import { HolidaySourceEnum, HolidayStateEnum } from './calendar-enums';
import { BilingualNameFace } from './calendar.type';

@CacheFields(
  ['id', 'day', 'name', 'names', 'source', 'state', 'silent', 'calendars', 'exceptAgencies'],
  untilHolidayChanges,
)
@ObjectType('Holiday', {
  description: 'A day on which agencies do not work (hari libur); only a confirmed one closes anything.',
})
export class HolidayFace {
  @Field(() => ID, { description: 'Id, kept when the day is moved.' })
  id!: string;

  @Field(() => String, { description: 'The day in the city (tanggal), `YYYY-MM-DD`.' })
  day!: string;

  @Field(() => String, { description: 'Name, Indonesian or English by `Accept-Language`.' })
  name!: string;

  @Field(() => BilingualNameFace, { description: 'The name in both languages.' })
  names!: BilingualNameFace;

  @Field(() => HolidaySourceEnum, { description: 'Where it comes from (sumber).' })
  source!: HolidaySource;

  @Field(() => HolidayStateEnum, { description: 'What an admin decided about it (status).' })
  state!: HolidayState;

  @Field(() => Boolean, {
    description: 'A day of silence (hari sunyi), such as Nyepi: it stops clocks of plain hours too.',
  })
  silent!: boolean;

  /** Resolved by the resolver; not part of the API. */
  calendarCodes!: readonly string[];
  exceptCodes!: readonly string[];
}
