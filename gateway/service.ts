import type { FastifyInstance } from 'fastify';
import type { AccountEvent } from '../schema/events/account-events';
import type { EventFeed } from '../platform/runtime/events/bus';
import type { Subgraph } from '../platform/runtime/graphql/subgraph';
import type { ServiceSurroundings } from '../platform/runtime/service';
import type { GatewayConfig } from './config';
import { answerErrors } from './http/answer-errors';
import { apolloServer } from './http/apollo-server';
import { allowOrigins, isOriginAllowed } from './http/cors';
import { graphqlRoute } from './http/graphql-route';
import { healthRoutes } from './http/health';
import { closeWithin, hubServer, listenOn } from './http/hub-server';
import { operationPlugin } from './http/operation-plugin';
import { logRequests } from './http/request-log';
import { keepRequestState } from './http/request-state';
import { addSecurityHeaders } from './http/security-headers';
import { Identity } from './identity/identity';
import { Revocations } from './identity/revocations';
import { QueryLimiter } from './limits/query-limits';
import { addPages } from './pages/pages';
import type { Mailbox } from './pages/mailbox';
import { apolloGateway } from './planning/apollo-gateway';
import { Documents } from './planning/documents';
import { PlanExecutor } from './planning/plan-executor';
import { loadSupergraph } from './planning/supergraph';
import { LiveCore } from './subscriptions/live-core';
import { liveProtocol } from './subscriptions/live-protocol';
import { WebSocketEdge } from './subscriptions/websocket-edge';
import { allAnswer } from './upstream/readiness';
import { subgraphSource } from './upstream/subgraph-source';

const path = '/graphql';
const initialisationMilliseconds = 3_000;

export interface GatewayParts {
  readonly supergraphSdl: string;
  /** By the name the supergraph knows each under: in this process, or `remoteSubgraph`. */
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  /** Where revocations told before the start are read; without it only those told from now on are known. */
  readonly accountEvents?: EventFeed<AccountEvent>;
  /** Letters kept by the embedded hub; null where mail is really sent. */
  readonly mailbox?: Mailbox | null;
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
  { bus, clock, log }: ServiceSurroundings,
  parts: GatewayParts,
): Promise<Gateway> {
  const supergraph = loadSupergraph(parts.supergraphSdl);
  const subgraphs = supergraph.subgraphs.map((name) => named(parts.subgraphs, name));
  const sources = Object.fromEntries(subgraphs.map((subgraph) => [subgraph.name, subgraphSource(subgraph)]));
  const executor = new PlanExecutor(supergraph, sources, log);
  const revocations = new Revocations({ bus, clock, log, feed: parts.accountEvents ?? null });
  const identity = new Identity(config.accessTokens, revocations, clock);
  const limiter = new QueryLimiter(config);
  const isDevelopment = config.environment === 'development';
  const introspection = isOn(config.introspection, isDevelopment);
  const isAllowed = (origin: string) => isOriginAllowed(config.corsOrigins, origin);

  const core = new LiveCore({ bus, executor, log, queueLength: config.subscriptionQueue });
  const documents = new Documents(supergraph.api, limiter, introspection);
  const protocol = liveProtocol({
    ...{ supergraph, documents, executor, core, identity, log, initialisationMilliseconds },
    subscriptionsPerConnection: config.subscriptionsPerConnection,
  });
  const sockets = new WebSocketEdge({
    ...{ path, protocol, identity, clock, log },
    messageBytes: config.bodyBytes,
    isOriginAllowed: isAllowed,
  });
  revocations.onRevoked((accountId) => sockets.review(accountId));

  const apollo = apolloServer({
    ...{ introspection, log, hints: isDevelopment, tokens: config.tokens },
    gateway: apolloGateway(supergraph, executor),
    plugins: [operationPlugin(log)],
  });
  await Promise.all([apollo.start(), revocations.start(), core.start()]);

  const server = hubServer();
  let stopping: Promise<void> | null = null;
  keepRequestState(server);
  addSecurityHeaders(server);
  logRequests(server, log);
  answerErrors(server, log);
  allowOrigins(server, path, config.corsOrigins);
  graphqlRoute(server, { path, apollo, identity, limiter, bodyBytes: config.bodyBytes });
  healthRoutes(server, async () => stopping === null && allAnswer(subgraphs));
  await addPages(server, {
    endpoint: path,
    graphiql: isOn(config.graphiql, isDevelopment),
    mailbox: parts.mailbox ?? null,
  });
  sockets.attach(server.server);

  async function stop(): Promise<void> {
    await Promise.all([sockets.stop(), closeWithin(server, config.stopSeconds)]);
    await apollo.stop();
    await core.stop();
    await revocations.stop();
  }
  return {
    server,
    listen: () => listenOn(server, config.host, config.port),
    stop: () => (stopping ??= stop()),
  };
}

function named(subgraphs: ReadonlyMap<string, Subgraph>, name: string): Subgraph {
  const subgraph = subgraphs.get(name);
  if (!subgraph) throw new Error(`the supergraph names a subgraph ${name} that was not given`);
  return subgraph;
}

function isOn(setting: 'on' | 'off' | 'auto', byDefault: boolean): boolean {
  return setting === 'auto' ? byDefault : setting === 'on';
}
