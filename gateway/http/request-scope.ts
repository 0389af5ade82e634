import type { FastifyRequest } from 'fastify';
import type { ClientNaming } from '../identity/client-name';
import type { RequestScope } from '../planning/request-scope';
import { stateOf, viewerOf } from './request-state';

/** For whom the operation of a request is executed. */
export function requestScope(request: FastifyRequest, clientNaming: ClientNaming): RequestScope {
  const { language, requestId } = stateOf(request);
  return { actor: viewerOf(request).actor, language, requestId, client: clientNaming(request.ip) };
}
