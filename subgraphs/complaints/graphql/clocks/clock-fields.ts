import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ComplaintsRequest } from '../complaints-request';
import { ComplaintType } from '../types/complaint.type';
import { AgencyStretchType, ComplaintClockType, StandardVersionType } from './complaint-clock.type';
import { presentClock, presentStretch } from './present-clocks';

/** The time of a complaint: the same numbers in lists, alone, and wherever else it is reached. */
@Resolver(() => ComplaintType)
export class ClockFields {
  @FieldResolver(() => [ComplaintClockType], {
    description:
      'Its clocks by its service standard (jangka waktu layanan), Article 8; each round of the final result.',
  })
  async clocks(
    @Root() { seen }: ComplaintType,
    @Ctx() { loaders, language }: ComplaintsRequest,
  ): Promise<ComplaintClockType[]> {
    const { readings } = await loaders.clocks.load(seen);
    return readings.map((reading) => presentClock(reading, { isParty: seen.isParty, language }));
  }

  @FieldResolver(() => Date, {
    nullable: true,
    description:
      'The earliest deadline of the clocks that run (batas waktu berikutnya); null when none does.',
  })
  nextDueAt(@Root() { seen }: ComplaintType): Date | null {
    return seen.nextDueAt;
  }

  @FieldResolver(() => Boolean, {
    description: 'A clock that runs has passed its deadline (terlambat).',
  })
  overdue(@Root() { seen }: ComplaintType, @Ctx() { commands }: ComplaintsRequest): boolean {
    return seen.nextDueAt !== null && seen.nextDueAt < commands.clock.now();
  }

  @FieldResolver(() => [AgencyStretchType], {
    description: 'Who held it how long, in the order of time. For parties; empty for others.',
  })
  async agencyStretches(
    @Root() { seen }: ComplaintType,
    @Ctx() { loaders }: ComplaintsRequest,
  ): Promise<AgencyStretchType[]> {
    if (!seen.isParty) return [];
    return (await loaders.clocks.load(seen)).stretches.map(presentStretch);
  }

  @FieldResolver(() => StandardVersionType, {
    description: 'The service standard it was filed under (standar pelayanan), in the version of that day.',
  })
  standard(@Root() { seen }: ComplaintType): StandardVersionType {
    return { code: seen.standardCode, version: seen.standardVersion };
  }
}
