import type { FastifyInstance } from 'fastify';

const allowedHeaders = [
  'accept-language',
  'apollo-require-preflight',
  'authorization',
  'content-type',
  'x-apollo-operation-name',
  'x-request-id',
].join(', ');
const preflightSeconds = '86400';

/** `null` allows every origin. */
export type AllowedOrigins = readonly string[] | null;

export function isOriginAllowed(allowed: AllowedOrigins, origin: string): boolean {
  return allowed === null || allowed.includes(origin);
}

/**
 * Lets pages of other origins query the endpoint. Without credentials: the hub knows people by the token in a
 * header, never by a cookie, so a foreign page gains nothing it could not ask for itself.
 */
export function allowOrigins(server: FastifyInstance, path: string, allowed: AllowedOrigins): void {
  server.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    if (allowed !== null) reply.header('vary', 'Origin');
    if (origin === undefined || !isOriginAllowed(allowed, origin)) return;
    reply.header('access-control-allow-origin', allowed === null ? '*' : origin);
    reply.header('access-control-expose-headers', 'x-request-id');
  });
  server.options(path, async (_request, reply) =>
    reply
      .header('access-control-allow-methods', 'GET, POST, OPTIONS')
      .header('access-control-allow-headers', allowedHeaders)
      .header('access-control-max-age', preflightSeconds)
      .code(204)
      .send(),
  );
}
