import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { CacheControl } from '../../../platform/runtime/graphql/cache-control';
import {
  connectionFrom,
  connectionType,
  PageArguments,
  pageOf,
  type Connection,
} from '../../../platform/runtime/graphql/connection.type';
import { placeOfHoliday } from '../store/holiday-reader';
import { AgencyFace } from './agency.type';
import { untilAgencyChanges, untilCalendarChanges, untilHolidayChanges } from './caching';
import { CalendarFace } from './calendar.type';
import type { AgenciesContext } from './context';
import { HolidayFilterInput } from './holiday.input';
import { HolidayFace } from './holiday.type';
import { presentAgency } from './present-agency';
import { presentCalendar, presentHoliday } from './present-calendar';
import { readHolidayFilter } from './read-calendar-input';

const HolidayConnection = connectionType(() => HolidayFace, 'Holiday');

@Resolver(() => HolidayFace)
export class HolidayResolver {
  @CacheControl(untilHolidayChanges)
  @Query(() => HolidayConnection, {
    description: 'Holidays (hari libur) in the order of their days, proposed and switched off ones too.',
  })
  async holidays(
    @Arg('filter', () => HolidayFilterInput, {
      nullable: true,
      description: 'Which holidays; all when left out.',
    })
    filterInput: HolidayFilterInput | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: AgenciesContext,
  ): Promise<Connection<HolidayFace>> {
    const filter = readHolidayFilter(filterInput ?? {});
    const slice = await context.holidays.page(filter, pageOf(page));
    return connectionFrom(slice, {
      present: (holiday) => presentHoliday(holiday, context.language),
      keysOf: placeOfHoliday,
      count: () => context.holidays.count(filter),
    });
  }

  @CacheControl(untilCalendarChanges)
  @FieldResolver(() => [CalendarFace], {
    description: 'The calendars it closes once confirmed (kalender kerja); never one round the clock.',
  })
  async calendars(@Root() face: HolidayFace, @Ctx() context: AgenciesContext): Promise<CalendarFace[]> {
    const calendars = await Promise.all(face.calendarCodes.map((code) => context.calendarByCode.load(code)));
    return calendars.flatMap((calendar) => (calendar ? [presentCalendar(calendar, context.language)] : []));
  }

  @CacheControl(untilAgencyChanges)
  @FieldResolver(() => [AgencyFace], {
    description: 'Agencies that work all the same (pengecualian); a short list.',
  })
  async exceptAgencies(@Root() face: HolidayFace, @Ctx() context: AgenciesContext): Promise<AgencyFace[]> {
    const agencies = await Promise.all(face.exceptCodes.map((code) => context.agencyByCode.load(code)));
    return agencies.flatMap((agency) => (agency ? [presentAgency(agency)] : []));
  }
}
