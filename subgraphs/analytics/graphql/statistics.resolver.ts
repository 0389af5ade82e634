import { Arg, Ctx, FieldResolver, Float, Int, Query, Resolver, Root } from 'type-graphql';
import { complaintChannels, complaintClasses, complaintKinds } from '../../../schema/events/complaint-events';
import { CacheControl } from '../../../platform/runtime/graphql/cache-control';
import { seesNature } from '../domain/counting';
import { complaintNatures, secrecies } from '../domain/fact';
import type { Breakdown, Figure } from '../store/figures';
import { untilAnythingIsTold } from './caching';
import type { AnalyticsContext } from './context';
import {
  AgencyCount,
  CategoryCount,
  ChannelCount,
  ClassCount,
  FollowUpStateCount,
  KindCount,
  MonthCount,
  NatureCount,
  SecrecyCount,
  StateCount,
} from './counts.type';
import { byFollowUpState, byState, inOrderOf, mostFirst } from './present-figures';
import { readFilter } from './read-filter';
import { StatisticsFilterInput } from './statistics-filter.input';
import { StatisticsFace } from './statistics.type';

/** Each breakdown is counted only when it is asked for. */
@Resolver(() => StatisticsFace)
export class StatisticsResolver {
  @CacheControl(untilAnythingIsTold)
  @Query(() => StatisticsFace, {
    description: 'Counts of complaints (statistik pengaduan): report of 2023, section V.',
  })
  statistics(
    @Arg('filter', () => StatisticsFilterInput, {
      nullable: true,
      description: 'Which complaints; all when left out.',
    })
    filter: StatisticsFilterInput | null,
  ): StatisticsFace {
    return Object.assign(new StatisticsFace(), { filter: readFilter(filter ?? {}) });
  }

  @FieldResolver(() => Date, {
    nullable: true,
    description: 'Time of the last event that is counted (per tanggal); null before the first.',
  })
  async asOf(@Ctx() context: AnalyticsContext): Promise<Date | null> {
    const { asOf, position } = await context.projection.progress();
    context.keeping.heard({ channel: 'complaints', position });
    return asOf;
  }

  @FieldResolver(() => Int, { description: 'All complaints counted (jumlah pengaduan).' })
  async total(@Root() root: StatisticsFace, @Ctx() context: AnalyticsContext): Promise<number> {
    const [all] = await figures(root, 'total', context);
    return all?.count ?? 0;
  }

  @FieldResolver(() => [AgencyCount], {
    description:
      'By agency, most first. A complaint counts for each agency that holds it; one without an agency for none.',
  })
  async byAgency(@Root() root: StatisticsFace, @Ctx() context: AnalyticsContext): Promise<AgencyCount[]> {
    const agencies = mostFirst(await figures(root, 'agency', context));
    return agencies.flatMap(({ value, count }) => (value === null ? [] : [{ agency: { id: value }, count }]));
  }

  @FieldResolver(() => [CategoryCount], { description: 'By category, most first (menurut kategori).' })
  async byCategory(@Root() root: StatisticsFace, @Ctx() context: AnalyticsContext): Promise<CategoryCount[]> {
    const categories = mostFirst(await figures(root, 'category', context));
    return categories.map(({ value, count }) => ({
      category: value === null ? null : { code: value },
      count,
    }));
  }

  @FieldResolver(() => [KindCount], { description: 'By kind, complaints without one last (menurut jenis).' })
  async byKind(@Root() root: StatisticsFace, @Ctx() context: AnalyticsContext): Promise<KindCount[]> {
    const kinds = await figures(root, 'kind', context);
    const without = kinds.filter(({ value }) => value === null).map(({ count }) => ({ kind: null, count }));
    return [
      ...inOrderOf(complaintKinds, kinds).map(({ value, count }) => ({ kind: value, count })),
      ...without,
    ];
  }

  @FieldResolver(() => [ClassCount], { description: 'By class (menurut klasifikasi).' })
  async byClass(@Root() root: StatisticsFace, @Ctx() context: AnalyticsContext): Promise<ClassCount[]> {
    const classes = inOrderOf(complaintClasses, await figures(root, 'class', context));
    return classes.map(({ value, count }) => ({ class: value, count }));
  }

  @FieldResolver(() => [ChannelCount], { description: 'By channel of origin (menurut asal pengaduan).' })
  async byChannel(@Root() root: StatisticsFace, @Ctx() context: AnalyticsContext): Promise<ChannelCount[]> {
    const channels = inOrderOf(complaintChannels, await figures(root, 'channel', context));
    return channels.map(({ value, count }) => ({ channel: value, count }));
  }

  @FieldResolver(() => [StateCount], {
    description: 'By state, in the order of the life cycle (menurut status).',
  })
  async byState(@Root() root: StatisticsFace, @Ctx() context: AnalyticsContext): Promise<StateCount[]> {
    return byState(await figures(root, 'state', context));
  }

  @FieldResolver(() => [FollowUpStateCount], {
    description: 'By how far follow-up has come (menurut status tindak lanjut).',
  })
  async byFollowUpState(
    @Root() root: StatisticsFace,
    @Ctx() context: AnalyticsContext,
  ): Promise<FollowUpStateCount[]> {
    return byFollowUpState(await figures(root, 'state', context));
  }

  @FieldResolver(() => [MonthCount], { description: 'By month of filing, oldest first (menurut bulan).' })
  async byMonth(@Root() root: StatisticsFace, @Ctx() context: AnalyticsContext): Promise<MonthCount[]> {
    const months = await figures(root, 'month', context);
    return months
      .map(({ value, count }) => ({ month: value ?? '', count }))
      .sort((a, b) => (a.month < b.month ? -1 : 1));
  }

  @FieldResolver(() => Int, {
    description: 'Complaints with an appeal against an outcome (pengaduan dengan keberatan).',
  })
  async appealed(@Root() root: StatisticsFace, @Ctx() context: AnalyticsContext): Promise<number> {
    return (await appeals(root, context)).appealed;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Share of appeals, 0 to 1 (porsi keberatan): those with an appeal among those with an outcome; null while none ' +
      'has one. Of one agency with the filter `agencyId`.',
  })
  async appealShare(@Root() root: StatisticsFace, @Ctx() context: AnalyticsContext): Promise<number | null> {
    const { appealed, accepted } = await appeals(root, context);
    return appealed + accepted === 0 ? null : appealed / (appealed + accepted);
  }

  @FieldResolver(() => [NatureCount], {
    nullable: true,
    description: 'By nature (menurut sifat); null for those who count public complaints only.',
  })
  async byNature(
    @Root() root: StatisticsFace,
    @Ctx() context: AnalyticsContext,
  ): Promise<NatureCount[] | null> {
    if (!seesNature(context.counted)) return null;
    const natures = (await figures(root, 'supervisory', context)).map(({ value, count }) => ({
      value: value === '1' ? 'SUPERVISORY' : 'NON_SUPERVISORY',
      count,
    }));
    return inOrderOf(complaintNatures, natures).map(({ value, count }) => ({ nature: value, count }));
  }

  @FieldResolver(() => [SecrecyCount], {
    nullable: true,
    description: 'By secrecy (menurut kerahasiaan); null for those who count public complaints only.',
  })
  async bySecrecy(
    @Root() root: StatisticsFace,
    @Ctx() context: AnalyticsContext,
  ): Promise<SecrecyCount[] | null> {
    if (!seesNature(context.counted)) return null;
    const found = inOrderOf(secrecies, await figures(root, 'secrecy', context));
    return found.map(({ value, count }) => ({ secrecy: value, count }));
  }
}

async function appeals(root: StatisticsFace, context: AnalyticsContext) {
  const found = await figures(root, 'appeal', context);
  const countOf = (wanted: string) => found.find(({ value }) => value === wanted)?.count ?? 0;
  return { appealed: countOf('APPEALED'), accepted: countOf('NOT_APPEALED') };
}

function figures(
  { filter }: StatisticsFace,
  breakdown: Breakdown,
  context: AnalyticsContext,
): Promise<readonly Figure[]> {
  return context.figures.load({ filter, breakdown });
}
