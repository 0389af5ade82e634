import type { FastifyInstance } from 'fastify';
import { Pool } from 'undici';
import type { SigningKeys } from '../platform/runtime/auth/signing-keys';
import { channels } from '../schema/events/envelope';
import type { Feeds } from '../platform/runtime/events/bus';
import { httpFeed } from '../platform/runtime/events/http-feed';
import type { FileDoor } from '../platform/runtime/http/files/file-door';
import type { Subgraph } from '../platform/runtime/graphql/subgraph';
import type { ServiceSurroundings } from '../platform/runtime/service';
import type { GatewayConfig } from './config';
import { joinForeign, type OwnSchema } from './foreign/join-foreign';
import { apolloServer } from './http/apollo-server';
import { clientAddress } from './http/client-address';
import { isOriginAllowed } from './http/cors';
import { httpEdge } from './http/edge';
import { EventRoute } from './http/event-route';
import { closeWithin, listenOn } from './http/hub-server';
import { operationPlugin } from './http/operation-plugin';
import { SharedAnswers } from './http/shared-answers';
import { clientNaming } from './identity/client-name';
import { Identity } from './identity/identity';
import { Revocations } from './identity/revocations';
import { ticketViewer } from './identity/ticket-viewer';
import { QueryLimiter } from './limits/query-limits';
import { folderMailbox } from './pages/folder-mailbox';
import type { Mailbox } from './pages/mailbox';
import { ApolloSeam } from './planning/apollo-gateway';
import { SchemaWatch } from './reload/schema-watch';
import { servedSchema, type ServedSchema, type ServedSchemaParts } from './reload/served-schema';
import { openLive } from './subscriptions/live';
import { Hedge, type HedgeCounts } from './upstream/hedging/hedge';
import { allAnswer } from './upstream/readiness';
import { remoteFileDoor } from './upstream/remote-file-door';
import { remoteSubgraph } from './upstream/remote-subgraph';
import { SharedReads } from './upstream/shared-reads';

const endpoint = '/graphql';

export interface GatewayParts {
  readonly supergraphSdl: string;
  /** The composed schema as it is now, where it may change while the gateway runs. */
  readonly readSupergraph?: () => string;
  /** By the name the supergraph knows each under: in this process, or `remoteSubgraph`. */
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  /** Subgraphs of other parties in the supergraph: without them the gateway is ready all the same. */
  readonly foreign?: readonly Subgraph[];
  /** By the name of the service: what is reached under `/files/<name>`, here or as `remoteFileDoor`. */
  readonly files?: ReadonlyMap<string, FileDoor>;
  /**
   * What services told before: revocations and missed messages are read there. Without one only what is told from
   * now on is known.
   */
  readonly feeds?: Feeds;
  /** Letters kept by the embedded hub; null where mail is really sent. */
  readonly mailbox?: Mailbox | null;
  /** By subgraph, what asks slow reads a second time. */
  readonly hedges?: ReadonlyMap<string, Hedge>;
}

export interface Gateway {
  readonly server: FastifyInstance;
  /** Starts listening; gives the address without a path. */
  listen(): Promise<string>;
  /** Serves another composed schema from now on. Fails for one that cannot be served; nothing has changed then. */
  serve(supergraphSdl: string): Promise<void>;
  /** Refuses new work, finishes what is in hand, closes. */
  stop(): Promise<void>;
}

/** The one door of the hub. */
export async function createGateway(
  config: GatewayConfig,
  surroundings: ServiceSurroundings,
  parts: GatewayParts,
): Promise<Gateway> {
  const { bus, clock, log } = surroundings;
  const { feeds = {}, foreign = [], hedges } = parts;
  const subgraphs = new Map([...parts.subgraphs, ...foreign.map((each) => [each.name, each] as const)]);
  const nameOf = clientNaming(config.fileTickets);
  const shared = config.shareReads === 'on' ? new SharedAnswers(nameOf) : null;
  const reads = new SharedReads(() => shared?.beginAnew());
  const revocations = new Revocations({ bus, clock, log, feed: feeds.accounts ?? null });
  const identity = new Identity(config.accessTokens, revocations, clock);
  const limiter = new QueryLimiter(config);
  const isDevelopment = config.environment === 'development';
  const introspection = isOn(config.introspection, isDevelopment);
  const schemaParts: ServedSchemaParts = {
    ...{ config, feeds, limiter, introspection, subgraphs },
    reads: shared ? reads : null,
    onChange: () => reads.beginAnew(),
    wrote(name, under) {
      const { caching } = schemas.now;
      if (caching !== under) caching?.wrote(name);
    },
  };
  const schemas = { now: servedSchema(parts.supergraphSdl, schemaParts, surroundings) };
  const live = openLive(
    {
      ...{ path: endpoint, schemas, identity, subgraphs: [...subgraphs.values()] },
      clientNaming: nameOf,
      addressOf: clientAddress(config.trustedProxies),
      atOnce: config,
      drainSeconds: config.liveDrainSeconds,
      isOriginAllowed: (origin) => isOriginAllowed(config.corsOrigins, origin),
      messageBytes: config.bodyBytes,
      queueLength: config.subscriptionQueue,
      replayLength: config.subscriptionReplay,
      feeds,
      cursorKeys: config.accessTokens.keys,
      subscriptionsPerConnection: config.subscriptionsPerConnection,
    },
    surroundings,
  );
  revocations.onRevoked((accountId) => live.review(accountId));
  const seam = new ApolloSeam(seenByApollo(schemas.now));
  const apollo = apolloServer({
    ...{ introspection, log, hints: isDevelopment, tokens: config.tokens },
    gateway: seam.gateway,
    plugins: [operationPlugin(log)],
  });
  await Promise.all([apollo.start(), revocations.start(), live.start(), schemas.now.caching?.start()]);

  let stopping: Promise<void> | null = null;
  const server = await httpEdge(config, {
    ...{ endpoint, apollo, identity, limiter, log, shared, clientNaming: nameOf },
    events: new EventRoute(live.events, nameOf),
    answers: () => schemas.now.caching?.answers ?? null,
    doors: parts.files ?? new Map<string, FileDoor>(),
    ticketViewer: ticketViewer(config.fileTickets, revocations, clock),
    fileBytes: config.fileBytes,
    graphiql: isOn(config.graphiql, isDevelopment),
    mailbox: parts.mailbox ?? null,
    health: {
      isReady: async () =>
        stopping === null &&
        revocations.isCurrent &&
        (await allAnswer(schemas.now.subgraphs.filter(({ name }) => parts.subgraphs.has(name)))),
      bus,
      ...(hedges ? { told: () => ({ askedTwice: askedTwice(hedges) }) } : {}),
    },
  });
  live.attach(server.server);

  /** Requests that were read under the schema before finish under it; what lives goes on under this one. */
  async function serve(supergraphSdl: string): Promise<void> {
    const next = servedSchema(supergraphSdl, schemaParts, surroundings);
    await live.prepare(next);
    await next.caching?.start();
    const before = schemas.now;
    schemas.now = next;
    seam.serve(seenByApollo(next));
    reads.beginAnew();
    await live.replan();
    await before.caching?.stop();
  }
  const { readSupergraph: read, supergraphSdl: served } = parts;
  const watch = read && config.schemaPollSeconds > 0 ? new SchemaWatch({ read, serve, served, log }) : null;
  watch?.start(config.schemaPollSeconds * 1000);

  async function stop(): Promise<void> {
    await watch?.stop();
    await Promise.all([live.stop(), closeWithin(server, config.stopSeconds)]);
    await apollo.stop();
    await Promise.all([revocations.stop(), schemas.now.caching?.stop()]);
  }
  return {
    ...{ server, serve },
    listen: () => listenOn(server, config.host, config.port),
    stop: () => (stopping ??= stop()),
  };
}

export interface RemoteParts {
  readonly own: OwnSchema;
  /** Address of each service by its name. */
  readonly addresses: Readonly<Record<string, string>>;
  /** What requests to the services are signed with. */
  readonly keys: SigningKeys;
  readonly mailUrl: string | undefined;
}

/** The same door before services that are processes of their own. */
export async function createRemoteGateway(
  config: GatewayConfig,
  surroundings: ServiceSurroundings,
  { own, addresses, keys, mailUrl }: RemoteParts,
): Promise<Gateway> {
  const { clock, log } = surroundings;
  const { hedgePercent: percent, hedgeAfter: after } = config;
  const hedges =
    percent > 0 ? new Map(Object.keys(addresses).map((name) => [name, new Hedge({ percent, after })])) : null;
  const remotes = Object.entries(addresses).map(([name, url]) =>
    remoteSubgraph({
      ...{ name, url, keys, clock, log, timeoutMilliseconds: config.callMilliseconds(name) },
      hedge: hedges?.get(name) ?? null,
    }),
  );
  const doors = Object.entries(addresses).map(
    ([name, url]) => [name, remoteFileDoor({ name, url, keys, clock, log })] as const,
  );
  const pools = new Map(
    channels.map((channel) => [channel, new Pool(addresses[channel] ?? '', { connections: 2 })] as const),
  );
  const joined = await joinForeign(config, { own, log });
  const gateway = await createGateway(config, surroundings, {
    ...{ supergraphSdl: joined.supergraph(), readSupergraph: () => joined.supergraph() },
    foreign: joined.foreign,
    subgraphs: new Map(remotes.map((remote) => [remote.name, remote])),
    files: new Map(doors),
    feeds: Object.fromEntries(
      [...pools].map(([channel, pool]) => [
        channel,
        httpFeed({ channel, service: channel, pool, keys, clock }),
      ]),
    ),
    mailbox: folderMailbox(mailUrl),
    ...(hedges ? { hedges } : {}),
  });
  return {
    ...gateway,
    async stop() {
      await gateway.stop();
      await joined.stop();
      const upstream = [...remotes, ...doors.map(([, door]) => door)];
      await Promise.all([
        ...[...pools.values()].map((pool) => pool.close()),
        ...upstream.map((each) => each.stop()),
      ]);
    },
  };
}

/** What Apollo Server executes with: where answers are kept, through what keeps them. */
function seenByApollo({ supergraph, executor, caching }: ServedSchema) {
  return { supergraph, executor: caching?.answers.over(executor) ?? executor };
}

function askedTwice(hedges: ReadonlyMap<string, Hedge>): Readonly<Record<string, HedgeCounts>> {
  return Object.fromEntries([...hedges].map(([name, { counts }]) => [name, counts]));
}

function isOn(setting: 'on' | 'off' | 'auto', byDefault: boolean): boolean {
  return setting === 'auto' ? byDefault : setting === 'on';
}
