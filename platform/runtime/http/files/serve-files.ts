import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PassThrough } from 'node:stream';
import type { Actor } from '../../../domain/actor';
import { preferredLanguage } from '../../../domain/language';
import type { FileDoor } from './file-door';
import { forwardedOf } from './file-headers';
import type { FileAnswer } from './file-route';

/** `/files/<service>` of a service behind HTTP: what is streamed in and out is handed to its door. */
export function serveFiles(
  server: FastifyInstance,
  options: {
    readonly service: string;
    readonly door: FileDoor;
    /** Null for a request that is not signed for this service and path. */
    readonly actorOf: (request: FastifyRequest) => Promise<Actor | null>;
  },
): void {
  const { service, door, actorOf } = options;
  const prefix = `/files/${service}`;
  void server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _stream, done) => done(null));
    scope.route({
      method: ['GET', 'HEAD', 'PUT', 'POST'],
      url: `${prefix}/*`,
      async handler(request, reply) {
        const actor = await actorOf(request);
        if (!actor) return reply.code(401).send();
        const { pathname, searchParams } = new URL(request.url, 'http://service');
        const body = detachedBody(request);
        reply.raw.once('close', () => body.destroy());
        const answer = await door
          .answer({
            ...{ actor, query: searchParams, body, method: request.method },
            path: pathname.slice(prefix.length),
            headers: forwardedOf(request.headers),
            language: preferredLanguage(request.headers['accept-language']),
            requestId: String(request.headers['x-request-id'] ?? request.id),
            signal: goneSignal(reply),
          })
          .catch((error: unknown) => {
            if (body.errored) return { status: 400, headers: {}, body: null };
            throw error;
          });
        return sendAnswer(reply, answer ?? { status: 404, headers: {}, body: null });
      },
    });
  });
}

/**
 * The body as a stream of its own: a handler that gives it up does not tear down the connection, over which the
 * answer still has to go.
 */
export function detachedBody({ raw }: FastifyRequest): PassThrough {
  const body = new PassThrough();
  // A failure is for whoever reads; one who does not read needs none.
  body.on('error', () => undefined);
  // Given up: the rest is read and forgotten, or the connection would stand still.
  body.once('close', () => raw.unpipe(body).resume());
  raw.once('error', (error) => body.destroy(error));
  raw.once('close', () => {
    if (!raw.readableEnded && !raw.complete) body.destroy(new SenderGone());
  });
  return raw.pipe(body);
}

/** The sender closed the connection before all it had announced was here. */
export class SenderGone extends Error {
  override readonly name = 'SenderGone';
}

export function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
}

export function sendAnswer(reply: FastifyReply, { status, headers, body }: FileAnswer): FastifyReply {
  return reply
    .code(status)
    .headers(headers)
    .send(body ?? undefined);
}
