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
import { remoteNeighbour, type Neighbour } from './remote/neighbour';
import type { Service, ServiceSurroundings } from './service';
import { systemClock } from './system-clock';

type Environment = Readonly<Record<string, string | undefined>>;

/** The feed of another service, found by `<CHANNEL>_URL` in the environment. */
export type RemoteFeeds = <Event extends EventEnvelope>(channel: Channel) => EventFeed<Event>;

/** Another service to be called, found by `<NAME>_URL` in the environment. */
export type RemoteNeighbours = (name: string) => Neighbour;

export interface ServiceProcess {
  readonly url: string;
  stop(): Promise<void>;
}

/** Runs one service as a process of its own: bus, signed HTTP door, followers, graceful stop. */
export async function startServiceProcess(options: {
  readonly name: string;
  readonly env: Environment;
  readonly create: (
    surroundings: ServiceSurroundings,
    feeds: RemoteFeeds,
    neighbours: RemoteNeighbours,
  ) => Promise<Service>;
}): Promise<ServiceProcess> {
  const { name, env } = options;
  const settings = readSettings(serviceProcessSettings, env);
  const log = makeLogger(name, settings.logLevel);
  const keys = requestKeys(settings.subgraphKeys);
  const bus = await openBus(settings.redisUrl, log);
  const kept: { close(): Promise<unknown> }[] = [];
  const feeds: RemoteFeeds = (channel) => {
    const pool = new Pool(addressOf(channel, env), { connections: 4 });
    kept.push(pool);
    return httpFeed({ channel, service: channel, pool, keys, clock: systemClock });
  };
  const neighbours: RemoteNeighbours = (called) => {
    const remote = remoteNeighbour(called, { url: addressOf(called, env), keys, clock: systemClock });
    kept.push({ close: () => remote.stop() });
    return remote;
  };
  const service = await options.create({ bus, clock: systemClock, log }, feeds, neighbours);
  const server = serviceServer({
    subgraph: service.subgraph,
    feed: service.feed,
    files: service.files ?? [],
    keys,
    clock: systemClock,
    log,
    isReady: () => service.isReady(),
    bus,
  });
  const url = await server.listen({ port: settings.port, host: settings.host });
  await service.start();
  log.info({ url }, 'service is listening');
  return {
    url,
    async stop() {
      await server.close();
      await service.stop();
      await Promise.all(kept.map((each) => each.close()));
      await bus.stop();
    },
  };
}

function addressOf(service: string, env: Environment): string {
  const url = {
    name: `${service.toUpperCase()}_URL`,
    meaning: `address of the ${service} service`,
    fallback: null,
    read: asUrl,
  };
  return readSettings({ url }, env).url;
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
