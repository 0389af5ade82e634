import type { FastifyInstance } from 'fastify';
import type { Logger } from '../../platform/runtime/logging/logger';
import { stateOf } from './request-state';

const longestName = 64;

/** One line per request: codes, names of operations and times; never a query, a variable or a person. */
export function logRequests(server: FastifyInstance, log: Logger): void {
  server.addHook('onResponse', async (request, reply) => {
    const { requestId, startedAt, operation, viewer } = stateOf(request);
    log.info(
      {
        requestId,
        route: request.routeOptions.url ?? null,
        operation: operation?.name?.slice(0, longestName) ?? null,
        type: operation?.type ?? null,
        status: reply.statusCode,
        milliseconds: Math.round(performance.now() - startedAt),
        role: viewer?.actor.role ?? null,
      },
      'request',
    );
  });
}
