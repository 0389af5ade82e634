import type { ComplaintEvent } from '../../schema/events/complaint-events';
import type { EventFeed } from '../../platform/runtime/events/bus';
import { localSubgraph } from '../../platform/runtime/graphql/local-subgraph';
import type { Service, ServiceSurroundings } from '../../platform/runtime/service';
import type { AnalyticsConfig } from './config';
import { contextFor } from './graphql/context';
import { buildAnalyticsSchema } from './graphql/schema';
import { followComplaints } from './projections/follow-complaints';
import { openAnalyticsDatabase } from './store/database';
import { Figures } from './store/figures';
import { ProjectionStore } from './store/projection-store';

export interface AnalyticsService extends Service {
  /** Tells nothing. */
  readonly feed: null;
  /** Resolves when every complaint event told before the call is counted. */
  caughtUp(): Promise<void>;
}

export async function createAnalyticsService(
  config: AnalyticsConfig,
  { bus, log }: ServiceSurroundings,
  feeds: { readonly complaints: EventFeed<ComplaintEvent> },
): Promise<AnalyticsService> {
  const database = await openAnalyticsDatabase(config.databaseUrl, (migration) =>
    log.info({ migration }, 'migrated'),
  );
  const projection = new ProjectionStore(database);
  const follower = followComplaints(projection, feeds.complaints, (error) =>
    log.error({ error }, 'fault while following complaints'),
  );
  const service = { figures: new Figures(database), projection };
  const subgraph = localSubgraph({
    name: 'analytics',
    ...(await buildAnalyticsSchema()),
    log,
    contextOf: (request) => contextFor(request, service),
  });

  return {
    subgraph,
    feed: null,
    caughtUp: () => follower.runOnce(),
    statements: () => database.statements(),
    start: () => follower.start(bus),
    async isReady() {
      await projection.progress();
      return true;
    },
    async stop() {
      await follower.stop();
      await database.stop();
    },
  };
}
