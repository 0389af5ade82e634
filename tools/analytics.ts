import { Pool } from 'undici';
import { requestKeys } from '../platform/runtime/auth/subgraph-signature';
import { embeddedEnvironment } from '../platform/runtime/config/embedded-environment';
import type { EventFeed } from '../platform/runtime/events/bus';
import { httpFeed } from '../platform/runtime/events/http-feed';
import { InProcessBus } from '../platform/runtime/events/in-process-bus';
import { makeLogger } from '../platform/runtime/logging/logger';
import { systemClock } from '../platform/runtime/system-clock';
import type { ComplaintEvent } from '../schema/events/complaint-events';
import { runAnalyticsCli } from '../subgraphs/analytics/cli';
import { readConfig } from '../subgraphs/analytics/config';
import { readConfig as readComplaintsConfig } from '../subgraphs/complaints/config';
import { openComplaintEvents } from '../subgraphs/complaints/service';

/** `npm run analytics:rebuild`: beside a running hub or without one. */
const env = embeddedEnvironment(process.env, process.env['DATA_DIR'] ?? 'data');

interface OpenFeed {
  readonly feed: EventFeed<ComplaintEvent>;
  stop(): Promise<void>;
}

/** From the complaints service when it runs elsewhere, else from its database on this machine. */
async function complaintEvents(): Promise<OpenFeed> {
  const url = env['COMPLAINTS_URL'];
  if (!url) {
    const log = makeLogger('analytics:rebuild', 'error');
    const bus = new InProcessBus((error) => log.error({ error }, 'fault on the bus'));
    return openComplaintEvents(readComplaintsConfig(env), { bus, log });
  }
  const pool = new Pool(url, { connections: 2 });
  const keys = requestKeys(env['SUBGRAPH_KEYS'] ?? '');
  const channel = 'complaints';
  const feed = httpFeed<ComplaintEvent>({ channel, service: channel, pool, keys, clock: systemClock });
  return { feed, stop: () => pool.close() };
}

async function main(): Promise<number> {
  const complaints = await complaintEvents();
  const service = {
    config: readConfig(env),
    surroundings: { clock: systemClock },
    feeds: { complaints: complaints.feed },
  };
  const code = await runAnalyticsCli(process.argv.slice(2), service, { write: (line) => console.log(line) });
  await complaints.stop();
  return code;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
