import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AnalyticsContext } from './context';
import { agencyStatistics } from './present-figures';
import { AgencyStatisticsFace } from './statistics.type';
import { AgencyStub } from './stubs.type';

@Resolver(() => AgencyStub)
export class AgencyStatisticsResolver {
  @FieldResolver(() => AgencyStatisticsFace, {
    description: 'Counts of the complaints it holds, as the viewer may know of them (statistik).',
  })
  async statistics(
    @Root() { id }: AgencyStub,
    @Ctx() context: AnalyticsContext,
  ): Promise<AgencyStatisticsFace> {
    return agencyStatistics(await context.statesOfAgency.load(id));
  }
}
