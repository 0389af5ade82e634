import { Field, ObjectType } from 'type-graphql';
import { isRefused, type Refused } from '../../../platform/domain/refusal';
import type { HolidayResult, HolidaysResult } from '../commands/edit-holidays';
import type { Calendar } from '../domain/calendar';
import type { RefusalCode } from '../domain/refusals';
import { CalendarFace } from './calendar.type';
import type { AgenciesContext } from './context';
import { HolidayFace } from './holiday.type';
import { presentCalendar, presentHoliday } from './present-calendar';
import { Refusal, type RefusalFace } from './results';

const whyRefused = 'Why it was refused (alasan penolakan); null when done.';

@ObjectType('CalendarResult', {
  description: 'A working calendar as it is after an edit, or why nothing was changed.',
})
export class CalendarResultFace {
  @Field(() => CalendarFace, { nullable: true, description: 'The calendar; null when refused.' })
  calendar!: CalendarFace | null;

  @Field(() => Refusal, { nullable: true, description: whyRefused })
  refusal!: RefusalFace | null;
}

@ObjectType('HolidayResult', { description: 'A holiday as it is after an edit, or why nothing was changed.' })
export class HolidayResultFace {
  @Field(() => HolidayFace, { nullable: true, description: 'The holiday; null when refused.' })
  holiday!: HolidayFace | null;

  @Field(() => Refusal, { nullable: true, description: whyRefused })
  refusal!: RefusalFace | null;
}

@ObjectType('HolidaysResult', {
  description: 'Holidays as they are after an edit, or why nothing was changed.',
})
export class HolidaysResultFace {
  @Field(() => [HolidayFace], {
    nullable: true,
    description: 'The holidays in the order of their days; null when refused.',
  })
  holidays!: HolidayFace[] | null;

  @Field(() => Refusal, { nullable: true, description: whyRefused })
  refusal!: RefusalFace | null;
}

export function calendarResult(
  result: Calendar | Refused<RefusalCode>,
  { language }: AgenciesContext,
): CalendarResultFace {
  return isRefused(result)
    ? { calendar: null, refusal: Refusal.of(result.refused, language) }
    : { calendar: presentCalendar(result, language), refusal: null };
}

export function holidayResult(result: HolidayResult, { language }: AgenciesContext): HolidayResultFace {
  return isRefused(result)
    ? { holiday: null, refusal: Refusal.of(result.refused, language) }
    : { holiday: presentHoliday(result, language), refusal: null };
}

export function holidaysResult(result: HolidaysResult, { language }: AgenciesContext): HolidaysResultFace {
  return isRefused(result)
    ? { holidays: null, refusal: Refusal.of(result.refused, language) }
    : { holidays: result.map((holiday) => presentHoliday(holiday, language)), refusal: null };
}
