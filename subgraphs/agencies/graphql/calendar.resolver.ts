import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { CacheControl } from '../../../platform/runtime/graphql/cache-control';
import { calendarAlerts, yearsLookedAt } from '../domain/calendar-alerts';
import { AgencyFace } from './agency.type';
import { untilCalendarChanges } from './caching';
import { CalendarAlertFace, CalendarFace } from './calendar.type';
import type { AgenciesContext } from './context';
import { presentCalendar } from './present-calendar';

@Resolver()
export class CalendarResolver {
  @CacheControl(untilCalendarChanges)
  @Query(() => [CalendarFace], {
    description: 'The working calendars (kalender kerja) in the order of their codes; a short list.',
  })
  async calendars(@Ctx() context: AgenciesContext): Promise<CalendarFace[]> {
    const calendars = await context.calendars.all();
    return calendars.map((calendar) => presentCalendar(calendar, context.language));
  }

  @Query(() => [CalendarAlertFace], {
    description:
      'What an admin has to see to before deadlines are counted wrongly (peringatan kalender): of this year, and from 1 December of the next one. Empty when all is well, and for everybody but an admin.',
  })
  async calendarAlerts(@Ctx() { actor, at, holidays }: AgenciesContext): Promise<CalendarAlertFace[]> {
    if (actor.role !== 'ADMIN') return [];
    return [...calendarAlerts(await holidays.ofYears(...yearsLookedAt(at)), at)];
  }
}

@Resolver(() => AgencyFace)
export class AgencyCalendarResolver {
  @FieldResolver(() => CalendarFace, {
    nullable: true,
    description: 'The calendar it works by (kalender kerja); null when nobody has set that calendar up.',
  })
  async calendar(@Root() face: AgencyFace, @Ctx() context: AgenciesContext): Promise<CalendarFace | null> {
    const calendar = await context.calendarByCode.load(face.calendarCode);
    return calendar && presentCalendar(calendar, context.language);
  }
}
