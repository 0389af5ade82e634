import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/domain/actor';
import type { FileDoor } from '../../platform/runtime/http/files/file-door';
import type { FileAnswer } from '../../platform/runtime/http/files/file-route';
import { forwardedOf } from '../../platform/runtime/http/files/file-headers';
import { detachedBody, goneSignal, sendAnswer } from '../../platform/runtime/http/files/serve-files';
import { GatewayRefusal } from '../errors/gateway-refusal';
import type { Identity } from '../identity/identity';
import type { TicketViewer } from '../identity/ticket-viewer';
import { limitBody } from '../limits/file-body';
import { drainRest } from './drain-rest';
import { stateOf } from './request-state';

export interface FileRouteOptions {
  /** By service; a service without file routes has none. */
  readonly doors: ReadonlyMap<string, FileDoor>;
  readonly identity: Identity;
  readonly ticketViewer: TicketViewer;
  /** Longest body that is sent up, in bytes. */
  readonly fileBytes: number;
}

/** Addresses that other systems were given; what is pushed there is signed and its service looks at that. */
const pushedTo = [{ url: '/integrations/sp4n-lapor/events', service: 'mirror', path: '/events' }] as const;

/** Files go beside GraphQL, each through the door of the service it belongs to, streamed both ways. */
export function fileRoute(server: FastifyInstance, options: FileRouteOptions): void {
  const { doors, fileBytes } = options;
  void server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _stream, done) => done(null));
    const onRequest = async (request: FastifyRequest, reply: FastifyReply) => {
      drainRest(request, reply);
      const announced = Number(request.headers['content-length'] ?? 0);
      if (announced > fileBytes) throw new GatewayRefusal('BODY_TOO_LARGE', fileBytes);
    };
    const answer = async (
      request: FastifyRequest,
      reply: FastifyReply,
      at: { readonly service: string; readonly path: string },
    ) => {
      const actor = await actorOf(request, options);
      const door = doors.get(at.service);
      if (!door) throw new GatewayRefusal('NOT_FOUND');
      const { searchParams: query } = addressOf(request);
      query.delete('ticket');
      const { language, requestId } = stateOf(request);
      const body = limitBody(detachedBody(request), fileBytes);
      reply.raw.once('close', () => body.destroy());
      const given = await answered(body, () =>
        door.answer({
          ...{ actor, query, body, language, requestId, method: request.method, path: at.path },
          headers: forwardedOf(request.headers),
          signal: goneSignal(reply),
        }),
      );
      if (!given) throw new GatewayRefusal('NOT_FOUND');
      stateOf(request).isPresented = true;
      return sendAnswer(withCaching(reply), given);
    };
    scope.route<{ Params: { service: string } }>({
      method: ['GET', 'HEAD', 'PUT', 'POST'],
      url: '/files/:service/*',
      onRequest,
      handler(request, reply) {
        const { service } = request.params;
        const path = addressOf(request).pathname.slice(`/files/${service}`.length);
        return answer(request, reply, { service, path });
      },
    });
    for (const { url, ...at } of pushedTo) {
      scope.route({
        ...{ method: 'POST', url, onRequest },
        handler: (request, reply) => answer(request, reply, at),
      });
    }
  });
}

/**
 * When what is sent up fails here, that is the answer, whatever the service makes of a body without an end. A service
 * that gives a body up has answered itself.
 */
async function answered(body: Readable, ask: () => Promise<FileAnswer | null>): Promise<FileAnswer | null> {
  const answer = await ask().catch((error: unknown) => {
    if (!body.errored) throw error;
    return null;
  });
  if (body.errored instanceof GatewayRefusal) throw body.errored;
  if (body.errored && !answer) throw new GatewayRefusal('BAD_REQUEST');
  return answer;
}

/** Who asks: by the ticket of the link, otherwise by the token, otherwise anyone. */
async function actorOf(request: FastifyRequest, options: FileRouteOptions): Promise<Actor> {
  const { pathname, searchParams } = addressOf(request);
  const ticket = searchParams.get('ticket');
  if (ticket === null) {
    const viewer = await options.identity.viewerOf(request.headers.authorization);
    if (!viewer) throw new GatewayRefusal('TOKEN_INVALID');
    stateOf(request).viewer = viewer;
    return viewer.actor;
  }
  const actor = await options.ticketViewer({ ticket, method: request.method, path: pathname });
  if (!actor) throw new GatewayRefusal('TOKEN_INVALID');
  stateOf(request).viewer = { actor, access: null };
  return actor;
}

function addressOf({ url }: FastifyRequest): URL {
  return new URL(url, 'http://gateway');
}

/** What one viewer may see is kept by nobody between, unless the service says otherwise. */
function withCaching(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'private, no-store');
}
