import type { FastifyInstance } from 'fastify';

const allowedHeaders = [
  'accept-language',
  'apollo-require-preflight',
  'authorization',
  'content-type',
  'if-none-match',
  'last-event-id',
  'range',
  'x-apollo-operation-name',
  'x-graphql-event-stream-token',
  'x-request-id',
].join(', ');
const exposedHeaders = 'accept-ranges, age, content-disposition, content-range, etag, x-request-id';
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
    reply.header('access-control-expose-headers', exposedHeaders);
  });
  const methods = { [path]: 'GET, POST, PUT, DELETE, OPTIONS', '/files/*': 'GET, HEAD, PUT, POST, OPTIONS' };
  for (const [url, allow] of Object.entries(methods)) {
    server.options(url, async (_request, reply) =>
      reply
        .header('access-control-allow-methods', allow)
        .header('access-control-allow-headers', allowedHeaders)
        .header('access-control-max-age', preflightSeconds)
        .code(204)
        .send(),
    );
  }
}
