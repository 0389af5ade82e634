import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { PositionedEvent } from '../../../schema/events/envelope';
import { preferredLanguage } from '../../domain/language';
import type { Clock } from '../../domain/clock';
import { SignatureVerifier, signatureHeader } from '../auth/subgraph-signature';
import type { SigningKeys } from '../auth/signing-keys';
import type { Bus, EventFeed } from '../events/bus';
import type { LocalSubgraph } from '../graphql/subgraph';
import type { Logger } from '../logging/logger';
import { unsignedPayload } from '../auth/unsigned-payload';
import { fileDoor } from './files/file-door';
import type { FileRoute } from './files/file-route';
import { serveFiles } from './files/serve-files';
import { healthRoutes } from './health';

const operation = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
  extensions: z
    .object({ event: z.custom<PositionedEvent>().nullish(), client: z.string().max(64).nullish() })
    .nullish(),
});
const eventsQuery = z.object({
  after: z.coerce.number().int().min(0),
  limit: z.coerce.number().int().min(1).max(1_000),
});

export interface ServiceServerOptions {
  readonly subgraph: LocalSubgraph;
  /** Null for a service that tells nothing. */
  readonly feed: EventFeed | null;
  readonly files?: readonly FileRoute[];
  readonly keys: SigningKeys;
  readonly clock: Clock;
  readonly log: Logger;
  /** False while the service cannot work, such as without its database. */
  readonly isReady: () => Promise<boolean>;
  /** What the service tells its events over; left out by one that tells nothing. */
  readonly bus?: Pick<Bus, 'awaySince'>;
}

/**
 * The door of a service that runs as a process of its own: `/graphql`, `/events` and `/files`, only for
 * requests the gateway or another service has signed, and the two health endpoints.
 */
export function serviceServer(options: ServiceServerOptions): FastifyInstance {
  const { subgraph, feed, clock } = options;
  const verifier = new SignatureVerifier(options.keys);
  // Above the caller's keep-alive, or a request could meet a socket that is just being closed.
  const server = Fastify({
    // The mirror sends files as text inside an operation.
    bodyLimit: 16 * 1024 * 1024,
    keepAliveTimeout: 120_000,
    forceCloseConnections: 'idle',
  });
  // The body stays text: the signature covers its bytes.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );

  const signedFor = (request: FastifyRequest, body: string | typeof unsignedPayload) => {
    const signature = request.headers[signatureHeader];
    return verifier.actorOf(
      typeof signature === 'string' ? signature : undefined,
      { service: subgraph.name, method: request.method, path: request.url, body },
      clock.now(),
    );
  };
  const actorOf = (request: FastifyRequest) =>
    signedFor(request, typeof request.body === 'string' ? request.body : '');

  server.post('/graphql', async (request, reply) => {
    const actor = await actorOf(request);
    if (!actor) return reply.code(401).send(unsigned);
    const parsed = operation.safeParse(parseJson(String(request.body)));
    if (!parsed.success) return reply.code(400).send({ errors: [{ message: 'not a GraphQL request' }] });
    const { query, variables, operationName, extensions } = parsed.data;
    return subgraph.execute({
      query,
      variables: variables ?? {},
      operationName: operationName ?? null,
      actor,
      language: preferredLanguage(request.headers['accept-language']),
      requestId: String(request.headers['x-request-id'] ?? request.id),
      client: extensions?.client ?? null,
      event: extensions?.event ?? null,
    });
  });

  server.get('/events', async (request, reply) => {
    const actor = await actorOf(request);
    if (actor?.role !== 'SYSTEM') return reply.code(401).send(unsigned);
    const parsed = eventsQuery.safeParse(request.query);
    if (!parsed.success || !feed) return reply.code(400).send({ errors: [{ message: 'no such events' }] });
    return feed.read(parsed.data.after, parsed.data.limit);
  });

  serveFiles(server, {
    service: subgraph.name,
    door: fileDoor(options.files ?? [], options.log),
    actorOf: (request) => signedFor(request, unsignedPayload),
  });

  healthRoutes(server, { isReady: options.isReady, bus: options.bus ?? { awaySince: null } });

  server.setErrorHandler((error, request, reply) => {
    const status = statusOf(error);
    if (status >= 500) options.log.error({ requestId: request.id, error }, 'fault at the service door');
    return reply
      .code(status)
      .send({ errors: [{ message: status >= 500 ? 'internal fault' : 'bad request' }] });
  });
  return server;
}

const unsigned = { errors: [{ message: 'request is not signed', extensions: { code: 'UNSIGNED_REQUEST' } }] };

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function statusOf(error: unknown): number {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : 500;
}
