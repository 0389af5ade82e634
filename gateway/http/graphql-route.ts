import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { goneSignal } from '../../platform/runtime/http/files/serve-files';
import type { HttpAnswers } from '../caching/http-answers';
import { GatewayRefusal } from '../errors/gateway-refusal';
import { presentError } from '../errors/present-error';
import type { ClientNaming } from '../identity/client-name';
import type { Identity } from '../identity/identity';
import { readBody } from '../limits/body';
import { readJson } from '../limits/json';
import type { QueryLimiter } from '../limits/query-limits';
import { acceptsAnswers, acceptsEvents } from './accept';
import type { HttpScope } from './apollo-server';
import type { EventRoute } from './event-route';
import { questionOf } from './question';
import { requestScope } from './request-scope';
import { stateOf } from './request-state';
import type { SharedAnswers } from './shared-answers';

export interface GraphqlRouteOptions {
  readonly path: string;
  readonly apollo: ApolloServer<HttpScope>;
  readonly identity: Identity;
  readonly limiter: QueryLimiter;
  readonly bodyBytes: number;
  readonly clientNaming: ClientNaming;
  /** What is kept under the schema that is served; null where nothing is. */
  readonly answers: () => HttpAnswers | null;
  /** Null where each request is answered by itself. */
  readonly shared: SharedAnswers | null;
  /** What is told as events. */
  readonly events: EventRoute;
}

/** The endpoint: who asks, then what is asked, within limits, then Apollo Server. */
export function graphqlRoute(server: FastifyInstance, options: GraphqlRouteOptions): void {
  const { identity, limiter, shared, events } = options;
  // An answer is kept where it was looked for, whatever schema is served when it goes out.
  const keepers = new WeakMap<FastifyRequest, HttpAnswers | null>();
  const answer = fastifyApolloHandler(options.apollo, {
    context: async (request, reply) => ({
      ...scopeOf(request, options.clientNaming),
      signal: goneSignal(reply),
    }),
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', (_request, stream, done) => {
    readBody(stream, options.bodyBytes).then(
      (bytes) => settle(done, () => (bytes.length === 0 ? undefined : readJson(bytes))),
      (error: Error) => done(error),
    );
  });
  server.route({
    method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    url: options.path,
    async onRequest(request) {
      const { accept } = request.headers;
      if (!acceptsAnswers(accept) && !acceptsEvents(accept)) throw new GatewayRefusal('ACCEPT_UNSUPPORTED');
      const viewer = await identity.viewerOf(request.headers.authorization);
      if (!viewer) throw new GatewayRefusal('TOKEN_INVALID');
      stateOf(request).viewer = viewer;
    },
    async preHandler(request, reply) {
      if (await events.answer(request, reply)) return reply;
      const answers = options.answers();
      keepers.set(request, answers);
      if (await answers?.answer(request, reply)) return reply;
      if (await shared?.answer(request, reply)) return reply;
      if (Array.isArray(request.body)) throw new GatewayRefusal('BATCHING_OFF');
      const query = questionOf(request)?.query;
      if (typeof query === 'string') limiter.check(query);
    },
    handler: answer,
    async onSend(request, reply, payload) {
      const state = stateOf(request);
      // Refused by Apollo before an operation began: its answer is worded here.
      const worded = state.isPresented || typeof payload !== 'string' ? payload : presented(payload, request);
      shared?.sending(request, reply, worded);
      const answers = keepers.get(request) ?? options.answers();
      return answers ? answers.sending(request, reply, worded) : worded;
    },
  });
}

function settle(done: (error: Error | null, body?: unknown) => void, read: () => unknown): void {
  try {
    done(null, read());
  } catch (error) {
    done(error instanceof Error ? error : new Error('body not read'));
  }
}

function scopeOf(request: FastifyRequest, clientNaming: ClientNaming): HttpScope {
  const { accept = '' } = request.headers;
  return { ...requestScope(request, clientNaming), accept, state: stateOf(request) };
}

function presented(payload: string, request: FastifyRequest): string {
  const answer: unknown = JSON.parse(payload);
  if (
    typeof answer !== 'object' ||
    answer === null ||
    !('errors' in answer) ||
    !Array.isArray(answer.errors)
  ) {
    return payload;
  }
  const errors = answer.errors.map((error: GraphQLFormattedError) => presentError(error, stateOf(request)));
  return JSON.stringify({ ...answer, errors });
}
