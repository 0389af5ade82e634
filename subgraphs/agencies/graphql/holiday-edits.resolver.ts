import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { addHoliday } from '../commands/add-holiday';
import { exceptAgencies } from '../commands/except-agencies';
import { moveHoliday } from '../commands/move-holiday';
import { proposeHolidays } from '../commands/propose-holidays';
import { switchHolidays } from '../commands/switch-holidays';
import { HolidayResultFace, holidayResult, HolidaysResultFace, holidaysResult } from './calendar-results';
import type { AgenciesContext } from './context';
import {
  AddHolidayInput,
  ExceptAgenciesInput,
  MoveHolidayInput,
  ProposeHolidaysInput,
  SwitchHolidaysInput,
} from './holiday.input';
import { readAgencyIds, readDay, readNewHoliday, readYear } from './read-calendar-input';
import { readList } from './read-input';

@Resolver()
export class HolidayEditsResolver {
  @Mutation(() => HolidayResultFace, {
    description: 'Proposes a day as a holiday; it closes nothing until it is confirmed. Admins only.',
  })
  async addHoliday(
    @Arg('input', () => AddHolidayInput, { description: 'The day.' }) input: AddHolidayInput,
    @Ctx() context: AgenciesContext,
  ): Promise<HolidayResultFace> {
    return holidayResult(await addHoliday(context.commands, context.actor, readNewHoliday(input)), context);
  }

  @Mutation(() => HolidayResultFace, {
    description: 'Moves a holiday to another day, as confirmed as it was. Admins only.',
  })
  async moveHoliday(
    @Arg('input', () => MoveHolidayInput, { description: 'Holiday and day.' }) input: MoveHolidayInput,
    @Ctx() context: AgenciesContext,
  ): Promise<HolidayResultFace> {
    const moved = { id: input.id, day: readDay(input.day, 'input.day') };
    return holidayResult(await moveHoliday(context.commands, context.actor, moved), context);
  }

  @Mutation(() => HolidaysResultFace, {
    description:
      'Confirms holidays or switches them off (penetapan); those that are so already stay as they are. Admins only.',
  })
  async switchHolidays(
    @Arg('input', () => SwitchHolidaysInput, { description: 'Holidays and decision.' })
    input: SwitchHolidaysInput,
    @Ctx() context: AgenciesContext,
  ): Promise<HolidaysResultFace> {
    const ids = readList(input.ids, 'input.ids', { most: 100, read: (id) => id });
    return holidaysResult(
      await switchHolidays(context.commands, context.actor, { ids, state: input.state }),
      context,
    );
  }

  @Mutation(() => HolidayResultFace, {
    description: 'Says which agencies work on a holiday all the same (pengecualian). Admins only.',
  })
  async exceptAgencies(
    @Arg('input', () => ExceptAgenciesInput, { description: 'Holiday and agencies.' })
    input: ExceptAgenciesInput,
    @Ctx() context: AgenciesContext,
  ): Promise<HolidayResultFace> {
    const excepted = { id: input.id, agencies: readAgencyIds(input.agencyIds, 'input.agencyIds') };
    return holidayResult(await exceptAgencies(context.commands, context.actor, excepted), context);
  }

  @Mutation(() => HolidaysResultFace, {
    description:
      'Proposes the holidays of a year: of the joint decree where the hub has it, else what can be computed, and the days of Bali. Run any number of times, it never undoes a decision. Admins only.',
  })
  async proposeHolidays(
    @Arg('input', () => ProposeHolidaysInput, { description: 'The year.' }) input: ProposeHolidaysInput,
    @Ctx() context: AgenciesContext,
  ): Promise<HolidaysResultFace> {
    const year = readYear(input.year, 'input.year');
    return holidaysResult(await proposeHolidays(context.commands, context.actor, year), context);
  }
}
