import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { isRefused } from '../../../../platform/domain/refusal';
import { setServiceStandard } from '../../commands/set-service-standard';
import type { ComplaintsRequest } from '../complaints-request';
import { Refusal } from '../types/results.type';
import {
  CalendarPreviewInput,
  CalendarPreviewType,
  CalendarRecomputationType,
} from './calendar-preview.type';
import { parseDayChange, parseStandard } from './parse-clocks';
import { presentPreview, presentStandard } from './present-clocks';
import {
  ServiceStandardType,
  SetServiceStandardInput,
  SetServiceStandardResult,
} from './service-standard.type';

/** Service standards, and what a change of the calendar does to deadlines. */
@Resolver()
export class ClockResolver {
  @Query(() => [ServiceStandardType], {
    description: 'Service standards in all their versions (standar pelayanan), newest first. Public.',
  })
  async serviceStandards(
    @Arg('code', () => ID, { nullable: true, description: 'Only the versions of this one.' })
    code: string | null,
    @Ctx() { commands }: ComplaintsRequest,
  ): Promise<ServiceStandardType[]> {
    const versions = await commands.clocks.standards.all();
    return versions.filter((standard) => code == null || standard.code === code).map(presentStandard);
  }

  @Mutation(() => SetServiceStandardResult, {
    description: 'Sets a service standard anew: a version for complaints filed from now on. For ADMIN.',
  })
  async setServiceStandard(
    @Arg('input', () => SetServiceStandardInput, { description: 'The standard and its terms.' })
    input: SetServiceStandardInput,
    @Ctx() { commands, actor, language }: ComplaintsRequest,
  ): Promise<SetServiceStandardResult> {
    const result = await setServiceStandard(commands, actor, parseStandard(input));
    return isRefused(result)
      ? { standard: null, refusal: Refusal.of(result.refused, language) }
      : { standard: presentStandard(result), refusal: null };
  }

  @Query(() => CalendarPreviewType, {
    nullable: true,
    description: 'What a change of holidays would do to open complaints. For ADMIN; null for others.',
  })
  async calendarPreview(
    @Arg('input', () => CalendarPreviewInput, { description: 'The days that would change.' })
    input: CalendarPreviewInput,
    @Ctx() { commands, actor }: ComplaintsRequest,
  ): Promise<CalendarPreviewType | null> {
    const { change, shown } = parseDayChange(input);
    if (actor.role !== 'ADMIN') return null;
    return presentPreview(await commands.clocks.preview(actor, change, shown));
  }

  @Query(() => CalendarRecomputationType, {
    nullable: true,
    description: 'How far the newest calendars are worked into open complaints. For ADMIN; null for others.',
  })
  async calendarRecomputation(
    @Ctx() { commands, actor }: ComplaintsRequest,
  ): Promise<CalendarRecomputationType | null> {
    if (actor.role !== 'ADMIN') return null;
    const { isDone, percent } = await commands.clocks.recompute.progress();
    return { done: isDone, percent };
  }
}
