import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { preferredLanguage, type Language } from '../../platform/domain/language';
import type { Begun } from '../caching/kept';
import type { Viewer } from '../identity/identity';

/** What the edge learns of one request on its way in and out. */
export interface RequestState {
  readonly language: Language;
  readonly requestId: string;
  readonly startedAt: number;
  /** Null until the token was read. */
  viewer: Viewer | null;
  operation: { readonly type: string; readonly name: string | null } | null;
  /** The errors of the answer were worded already. */
  isPresented: boolean;
  /** It was answered, and nothing of it went wrong. */
  isWhole: boolean;
  /** Set when the answer may be kept: what was true when its reading began. */
  begun: Begun | null;
  /** It comes from what was kept. */
  isKept: boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the first hook, before anything else can run. */
    state: RequestState | null;
  }
}

/** A caller's own id is taken over when it is harmless in a header and in a log. */
const wellFormed = /^[\w.:-]{8,64}$/;

export function keepRequestState(server: FastifyInstance): void {
  server.decorateRequest('state', null);
  server.addHook('onRequest', async (request, reply) => beginState(request, reply));
}

/** For a request that no hook sees, such as one whose address cannot be decoded. */
export function beginState(request: FastifyRequest, reply: FastifyReply): void {
  const given = request.headers['x-request-id'];
  request.state = {
    language: preferredLanguage(request.headers['accept-language']),
    requestId: typeof given === 'string' && wellFormed.test(given) ? given : randomUUID(),
    startedAt: performance.now(),
    viewer: null,
    operation: null,
    isPresented: false,
    isWhole: false,
    begun: null,
    isKept: false,
  };
  reply.header('x-request-id', request.state.requestId);
}

/** Who asks. Known once the route has read the token. */
export function viewerOf(request: FastifyRequest): Viewer {
  const { viewer } = stateOf(request);
  if (!viewer) throw new Error('a request without a viewer');
  return viewer;
}

export function stateOf(request: FastifyRequest): RequestState {
  if (!request.state) throw new Error('a request without state');
  return request.state;
}
