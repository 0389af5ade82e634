import type { GraphQLSchema } from 'graphql';
import { buildFederatedSchema } from '../../../platform/runtime/graphql/build-subgraph-schema';
import { ComplaintLaporResolver } from './complaint.resolver';
import { LaporClockResolver } from './clocks/clock.resolver';
import { ComplaintStub } from './complaint.type';
import { SummaryResolver } from './summary/summary.resolver';
import type { MirrorContext } from './context';
import { DeskEditsResolver } from './desk/desk-edits.resolver';
import { DeskResolver } from './desk/desk.resolver';
import { ExportResolver } from './exports/export.resolver';
import { MirrorHealthResolver } from './mirror-health.resolver';
import { SendingResolver } from './sending/sending.resolver';

export function buildMirrorSchema(): Promise<{ sdl: string; schema: GraphQLSchema }> {
  return buildFederatedSchema<MirrorContext>({
    resolvers: [
      MirrorHealthResolver,
      ...[ComplaintLaporResolver, DeskResolver, DeskEditsResolver, SendingResolver, LaporClockResolver],
      ...[ExportResolver, SummaryResolver],
    ],
    orphanedTypes: [ComplaintStub],
    references: {
      // Whether the viewer sees it is known to complaints, which give its number; without that nothing is said of it.
      Complaint: async ({ id, ticket }) =>
        typeof id === 'string' && typeof ticket === 'string'
          ? Object.assign(new ComplaintStub(), { id, ticket })
          : null,
    },
  });
}
