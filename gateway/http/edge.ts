import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { Logger } from '../../platform/runtime/logging/logger';
import type { HttpAnswers } from '../caching/http-answers';
import type { GatewayConfig } from '../config';
import type { QueryLimiter } from '../limits/query-limits';
import type { ClientNaming } from '../identity/client-name';
import { addPages, type PageOptions } from '../pages/pages';
import { answerErrors } from './answer-errors';
import type { HttpScope } from './apollo-server';
import { allowOrigins } from './cors';
import type { EventRoute } from './event-route';
import { fileRoute, type FileRouteOptions } from './file-route';
import { graphqlRoute } from './graphql-route';
import { healthRoutes, type Health } from '../../platform/runtime/http/health';
import { hubServer } from './hub-server';
import { refuseWhenClosing } from './refuse-when-closing';
import { logRequests } from './request-log';
import { keepRequestState } from './request-state';
import { addSecurityHeaders } from './security-headers';
import type { SharedAnswers } from './shared-answers';

export interface EdgeOptions extends PageOptions, FileRouteOptions {
  readonly apollo: ApolloServer<HttpScope>;
  readonly limiter: QueryLimiter;
  readonly log: Logger;
  readonly health: Health;
  readonly clientNaming: ClientNaming;
  readonly answers: () => HttpAnswers | null;
  readonly shared: SharedAnswers | null;
  readonly events: EventRoute;
}

/** The HTTP server with all it answers. The order is the order in which a request meets them. */
export async function httpEdge(config: GatewayConfig, options: EdgeOptions): Promise<FastifyInstance> {
  const { endpoint: path, log } = options;
  const server = hubServer(config.trustedProxies);
  keepRequestState(server);
  addSecurityHeaders(server);
  logRequests(server, log);
  answerErrors(server, log);
  refuseWhenClosing(server);
  allowOrigins(server, path, config.corsOrigins);
  graphqlRoute(server, { ...options, path, bodyBytes: config.bodyBytes });
  fileRoute(server, options);
  healthRoutes(server, options.health);
  await addPages(server, options);
  return server;
}
