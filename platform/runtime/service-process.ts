import { Pool } from 'undici';
import type { Channel, EventEnvelope } from '../../schema/events/envelope';
import { requestKeys } from './auth/subgraph-signature';
import { serviceProcessSettings } from './config/process-settings';
import { asUrl, readSettings } from './config/settings';
import type { EventFeed } from './events/bus';
import { httpFeed } from './events/http-feed';
import { openBus } from './events/open-bus';
import { serviceServer } from './http/service-server';
import { makeLogger } from './logging/logger';
import type { Service, ServiceSurroundings } from './service';
import { systemClock } from './system-clock';

type Environment = Readonly<Record<string, string | undefined>>;

/** The feed of another service, found by `<CHANNEL>_URL` in the environment. */
export type RemoteFeeds = <Event extends EventEnvelope>(channel: Channel) => EventFeed<Event>;

export interface ServiceProcess {
  readonly url: string;
  stop(): Promise<void>;
}

/** Runs one service as a process of its own: bus, signed HTTP door, followers, graceful stop. */
export async function startServiceProcess(options: {
  readonly name: string;
  readonly env: Environment;
  readonly create: (surroundings: ServiceSurroundings, feeds: RemoteFeeds) => Promise<Service>;
}): Promise<ServiceProcess> {
  const { name, env } = options;
  const settings = readSettings(serviceProcessSettings, env);
  const log = makeLogger(name, settings.logLevel);
  const keys = requestKeys(settings.subgraphKeys);
  const bus = await openBus(settings.redisUrl, log);
  const pools: Pool[] = [];
  const feeds: RemoteFeeds = (channel) => {
    const setting = {
      name: `${channel.toUpperCase()}_URL`,
      meaning: `address of the ${channel} service`,
      fallback: null,
      read: asUrl,
    };
    const pool = new Pool(readSettings({ url: setting }, env).url, { connections: 4 });
    pools.push(pool);
    return httpFeed({ channel, service: channel, pool, keys, clock: systemClock });
  };
  const service = await options.create({ bus, clock: systemClock, log }, feeds);
  const server = serviceServer({
    subgraph: service.subgraph,
    feed: service.feed,
    files: service.files ?? [],
    keys,
    clock: systemClock,
    log,
    isReady: () => service.isReady(),
  });
  const url = await server.listen({ port: settings.port, host: settings.host });
  await service.start();
  log.info({ url }, 'service is listening');
  return {
    url,
    async stop() {
      await server.close();
      await service.stop();
      await Promise.all(pools.map((pool) => pool.close()));
      await bus.stop();
    },
  };
}

/** Stops once at the first SIGINT or SIGTERM; a second one ends the process at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const end = () => {
    if (stopping) process.exit(1);
    stopping = true;
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}
