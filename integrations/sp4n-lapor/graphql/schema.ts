import type { GraphQLSchema } from 'graphql';
import { buildFederatedSchema } from '../../../platform/runtime/graphql/build-subgraph-schema';
import type { MirrorContext } from './context';
import { MirrorHealthResolver } from './mirror-health.resolver';

export function buildMirrorSchema(): Promise<{ sdl: string; schema: GraphQLSchema }> {
  return buildFederatedSchema<MirrorContext>({
    resolvers: [MirrorHealthResolver],
    orphanedTypes: [],
    references: {},
  });
}
