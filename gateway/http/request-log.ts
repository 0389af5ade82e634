import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from '../../platform/runtime/logging/logger';
import { catalogue } from '../errors/catalogue';
import { stateOf } from './request-state';

const longestName = 64;

/** One line per request: codes, names of operations and times; never a query, a variable or a person. */
export function logRequests(server: FastifyInstance, log: Logger): void {
  const logged = new WeakSet<FastifyRequest>();
  const logOne = (request: FastifyRequest, status: number) => {
    if (logged.has(request)) return;
    logged.add(request);
    const { requestId, startedAt, operation, viewer } = stateOf(request);
    log.info(
      {
        requestId,
        route: request.routeOptions.url ?? null,
        operation: operation?.name?.slice(0, longestName) ?? null,
        type: operation?.type ?? null,
        status,
        milliseconds: Math.round(performance.now() - startedAt),
        role: viewer?.actor.role ?? null,
      },
      'request',
    );
  };
  server.addHook('onResponse', async (request, reply) => logOne(request, reply.statusCode));
  // Nobody is left to be answered: a status for the log alone.
  server.addHook('onRequest', async (request, reply) => {
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) logOne(request, catalogue.REQUEST_CANCELLED.status);
    });
  });
}
