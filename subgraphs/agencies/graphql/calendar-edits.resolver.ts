import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { assignCalendar } from '../commands/assign-calendar';
import { setCalendar } from '../commands/set-calendar';
import { AssignCalendarInput, SetCalendarInput } from './calendar.input';
import { calendarResult, CalendarResultFace } from './calendar-results';
import type { AgenciesContext } from './context';
import { readCalendarInput } from './read-calendar-input';
import { agencyResult, AgencyResultFace } from './results';

@Resolver()
export class CalendarEditsResolver {
  @Mutation(() => CalendarResultFace, {
    description:
      'Changes names and hours of a working calendar, or adds one, which the holidays of all others close. Admins only.',
  })
  async setCalendar(
    @Arg('input', () => SetCalendarInput, { description: 'The calendar as it shall be.' })
    input: SetCalendarInput,
    @Ctx() context: AgenciesContext,
  ): Promise<CalendarResultFace> {
    const calendar = readCalendarInput(input);
    return calendarResult(await setCalendar(context.commands, context.actor, calendar), context);
  }

  @Mutation(() => AgencyResultFace, {
    description: 'Says by which calendar an agency works (kalender kerja). Admins only.',
  })
  async assignCalendar(
    @Arg('input', () => AssignCalendarInput, { description: 'Agency and calendar.' })
    input: AssignCalendarInput,
    @Ctx() context: AgenciesContext,
  ): Promise<AgencyResultFace> {
    const assigned = { code: input.agencyId, calendarCode: input.calendar };
    return agencyResult(await assignCalendar(context.commands, context.actor, assigned), context);
  }
}
