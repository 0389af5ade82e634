import type { GraphQLSchema } from 'graphql';
import { buildFederatedSchema } from '../../../platform/runtime/graphql/build-subgraph-schema';
import { AgencyStatisticsResolver } from './agency.resolver';
import type { AnalyticsContext } from './context';
import { StatisticsResolver } from './statistics.resolver';
import { AgencyStub } from './stubs.type';

export function buildAnalyticsSchema(): Promise<{ sdl: string; schema: GraphQLSchema }> {
  return buildFederatedSchema<AnalyticsContext>({
    resolvers: [StatisticsResolver, AgencyStatisticsResolver],
    orphanedTypes: [AgencyStub],
    references: {
      // Whether the agency exists is known to the agencies service; to this one an unknown agency holds nothing.
      Agency: async ({ id }) => (typeof id === 'string' ? Object.assign(new AgencyStub(), { id }) : null),
    },
  });
}
