import type { ComplaintEvent } from '../../schema/events/complaint-events';
import type { EventFeed } from '../../platform/runtime/events/bus';
import type { ServiceSurroundings } from '../../platform/runtime/service';
import type { AnalyticsConfig } from './config';
import { rebuildProjection } from './projections/rebuild-projection';
import { openAnalyticsDatabase } from './store/database';
import { ProjectionStore } from './store/projection-store';

const usage = 'analytics rebuild    counts everything again from the first event';

/** The command line of this service. Gives the exit code; `io.write` takes one line. */
export async function runAnalyticsCli(
  argv: readonly string[],
  service: {
    readonly config: AnalyticsConfig;
    readonly surroundings: Pick<ServiceSurroundings, 'clock'>;
    readonly feeds: { readonly complaints: EventFeed<ComplaintEvent> };
  },
  io: { readonly write: (line: string) => void },
): Promise<number> {
  if (argv.length !== 1 || argv[0] !== 'rebuild') {
    io.write(usage);
    return 2;
  }
  const { config, surroundings, feeds } = service;
  const database = await openAnalyticsDatabase(config.databaseUrl);
  try {
    const started = surroundings.clock.now().getTime();
    const projection = new ProjectionStore(database);
    const events = await rebuildProjection({ projection, complaints: feeds.complaints }, (progress) =>
      io.write(`counted ${progress.events} of ${progress.of} events`),
    );
    const seconds = (surroundings.clock.now().getTime() - started) / 1000;
    io.write(`rebuilt the figures from ${events} events in ${seconds.toFixed(1)} s`);
    return 0;
  } finally {
    await database.stop();
  }
}
