import type { FastifyInstance } from 'fastify';
import { Pool } from 'undici';
import type { SigningKeys } from '../platform/runtime/auth/signing-keys';
import { channels } from '../schema/events/envelope';
import type { Feeds } from '../platform/runtime/events/bus';
import { httpFeed } from '../platform/runtime/events/http-feed';
import type { FileDoor } from '../platform/runtime/http/files/file-door';
import type { Subgraph } from '../platform/runtime/graphql/subgraph';
import type { ServiceSurroundings } from '../platform/runtime/service';
import { openCaching } from './caching/caching';
import type { GatewayConfig } from './config';
import { apolloServer } from './http/apollo-server';
import { isOriginAllowed } from './http/cors';
import { httpEdge } from './http/edge';
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
import { apolloGateway } from './planning/apollo-gateway';
import { Documents } from './planning/documents';
import { PlanExecutor } from './planning/plan-executor';
import { loadSupergraph } from './planning/supergraph';
import { openLive } from './subscriptions/live';
import { Hedge, type HedgeCounts } from './upstream/hedging/hedge';
import { allAnswer } from './upstream/readiness';
import { remoteFileDoor } from './upstream/remote-file-door';
import { remoteSubgraph } from './upstream/remote-subgraph';
import { SharedReads } from './upstream/shared-reads';
import { subgraphSource } from './upstream/subgraph-source';

const endpoint = '/graphql';

export interface GatewayParts {
  readonly supergraphSdl: string;
  /** By the name the supergraph knows each under: in this process, or `remoteSubgraph`. */
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
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
  const { feeds = {}, hedges } = parts;
  const supergraph = loadSupergraph(parts.supergraphSdl, config.planSteps);
  const subgraphs = supergraph.subgraphs.map((name) => named(parts.subgraphs, name));
  const nameOf = clientNaming(config.fileTickets);
  const shared = config.shareReads === 'on' ? new SharedAnswers(nameOf) : null;
  const reads = new SharedReads(() => shared?.beginAnew());
  const caching =
    config.cacheBytes > 0
      ? openCaching(
          {
            ...{ supergraph, feeds, bytes: config.cacheBytes, sharedSeconds: config.cacheSharedSeconds },
            onChange: () => reads.beginAnew(),
          },
          surroundings,
        )
      : null;
  const answers = caching?.answers ?? null;
  const sources = Object.fromEntries(
    subgraphs.map((subgraph) => {
      const { name } = subgraph;
      const source = subgraphSource(subgraph);
      const read = shared ? reads.of(name, source) : source;
      return [name, caching ? caching.of(name, read) : read];
    }),
  );
  const executor = new PlanExecutor(supergraph, sources, config.requestMilliseconds);
  const revocations = new Revocations({ bus, clock, log, feed: feeds.accounts ?? null });
  const identity = new Identity(config.accessTokens, revocations, clock);
  const limiter = new QueryLimiter(config);
  const isDevelopment = config.environment === 'development';
  const introspection = isOn(config.introspection, isDevelopment);
  const live = openLive(
    {
      ...{ path: endpoint, supergraph, subgraphs, executor, identity },
      // Behind a proxy the socket tells where that one is, and not the client.
      clientNaming: config.trustedProxies.length === 0 ? nameOf : () => null,
      documents: new Documents(supergraph.api, limiter, introspection),
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
  const apollo = apolloServer({
    ...{ introspection, log, hints: isDevelopment, tokens: config.tokens },
    gateway: apolloGateway(supergraph, answers?.over(executor) ?? executor),
    plugins: [operationPlugin(log)],
  });
  await Promise.all([apollo.start(), revocations.start(), live.start(), caching?.start()]);

  let stopping: Promise<void> | null = null;
  const server = await httpEdge(config, {
    ...{ endpoint, apollo, identity, limiter, log, answers, shared, clientNaming: nameOf },
    doors: parts.files ?? new Map<string, FileDoor>(),
    ticketViewer: ticketViewer(config.fileTickets, revocations, clock),
    fileBytes: config.fileBytes,
    graphiql: isOn(config.graphiql, isDevelopment),
    mailbox: parts.mailbox ?? null,
    health: {
      isReady: async () => stopping === null && revocations.isCurrent && (await allAnswer(subgraphs)),
      bus,
      ...(hedges ? { told: () => ({ askedTwice: askedTwice(hedges) }) } : {}),
    },
  });
  live.attach(server.server);

  async function stop(): Promise<void> {
    await Promise.all([live.stop(), closeWithin(server, config.stopSeconds)]);
    await apollo.stop();
    await Promise.all([revocations.stop(), caching?.stop()]);
  }
  return {
    server,
    listen: () => listenOn(server, config.host, config.port),
    stop: () => (stopping ??= stop()),
  };
}

export interface RemoteParts {
  readonly supergraphSdl: string;
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
  { supergraphSdl, addresses, keys, mailUrl }: RemoteParts,
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
  const gateway = await createGateway(config, surroundings, {
    supergraphSdl,
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
      const upstream = [...remotes, ...doors.map(([, door]) => door)];
      await Promise.all([
        ...[...pools.values()].map((pool) => pool.close()),
        ...upstream.map((each) => each.stop()),
      ]);
    },
  };
}

function named(subgraphs: ReadonlyMap<string, Subgraph>, name: string): Subgraph {
  const subgraph = subgraphs.get(name);
  if (!subgraph) throw new Error(`the supergraph names a subgraph ${name} that was not given`);
  return subgraph;
}

function askedTwice(hedges: ReadonlyMap<string, Hedge>): Readonly<Record<string, HedgeCounts>> {
  return Object.fromEntries([...hedges].map(([name, { counts }]) => [name, counts]));
}

function isOn(setting: 'on' | 'off' | 'auto', byDefault: boolean): boolean {
  return setting === 'auto' ? byDefault : setting === 'on';
}
