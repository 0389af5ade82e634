import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CacheFields } from '../../../platform/runtime/graphql/cache-control';
import type { CalendarAlertKind } from '../domain/calendar-alerts';
import { untilCalendarChanges } from './caching';
import { CalendarAlertKindEnum, WeekdayEnum, type Weekday } from './calendar-enums';

@CacheFields(['indonesian', 'english'])
@ObjectType('BilingualName', { description: 'A name in both languages of the hub.' })
export class BilingualNameFace {
  @Field(() => String, { description: 'In Indonesian.' })
  indonesian!: string;

  @Field(() => String, { description: 'In English.' })
  english!: string;
}

@CacheFields(['weekday', 'opens', 'closes'])
@ObjectType('WorkingPeriod', { description: 'Working time on one day of the week (jam kerja), in WITA.' })
export class WorkingPeriodFace {
  @Field(() => WeekdayEnum, { description: 'The day of the week (hari).' })
  weekday!: Weekday;

  @Field(() => String, { description: 'When work begins (jam buka), `HH:MM`.' })
  opens!: string;

  @Field(() => String, { description: 'When it ends (jam tutup), `HH:MM`; `24:00` is the end of the day.' })
  closes!: string;
}

@CacheFields(['code', 'name', 'names', 'roundTheClock', 'periods'], untilCalendarChanges)
@ObjectType('WorkingCalendar', {
  description:
    'Working hours that a group of agencies shares (kalender kerja); deadlines are counted by them.',
})
export class CalendarFace {
  @Field(() => ID, { description: 'Code (kode), such as `FIVE_DAY`.' })
  code!: string;

  @Field(() => String, { description: 'Name, Indonesian or English by `Accept-Language`.' })
  name!: string;

  @Field(() => BilingualNameFace, { description: 'The name in both languages.' })
  names!: BilingualNameFace;

  @Field(() => Boolean, {
    description: 'Works day and night, holidays too (sepanjang waktu): rescue, hospitals.',
  })
  roundTheClock!: boolean;

  @Field(() => [WorkingPeriodFace], {
    description: 'Working time in the order of the week; several a day with a break; none round the clock.',
  })
  periods!: WorkingPeriodFace[];
}

@ObjectType('CalendarAlert', {
  description: 'Something about holidays that an admin has to see to (peringatan kalender).',
})
export class CalendarAlertFace {
  @Field(() => CalendarAlertKindEnum, { description: 'What is wrong.' })
  kind!: CalendarAlertKind;

  @Field(() => Int, { description: 'The year (tahun) it is about.' })
  year!: number;

  @Field(() => Int, { description: 'Proposed days from today on that wait for a decision.' })
  waiting!: number;
}
