import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GatewayRefusal } from '../errors/gateway-refusal';
import { presentError } from '../errors/present-error';
import type { Logger } from '../../platform/runtime/logging/logger';
import { stateOf } from './request-state';

/** Words every refusal and fault that did not come from an operation as a GraphQL answer. */
export function answerErrors(server: FastifyInstance, log: Logger): void {
  server.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(error);
    if (refusal.code === 'INTERNAL_SERVER_ERROR') {
      log.error({ requestId: stateOf(request).requestId, error }, 'fault at the edge');
    }
    return sendRefusal(request, reply, refusal);
  });
  server.setNotFoundHandler((request, reply) => sendRefusal(request, reply, new GatewayRefusal('NOT_FOUND')));
}

export function sendRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: GatewayRefusal,
): FastifyReply {
  const state = stateOf(request);
  state.isPresented = true;
  return reply
    .code(refusal.status)
    .header('content-type', answerType(request))
    .send(JSON.stringify({ errors: [presentError(refusal.toGraphQLError().toJSON(), state)] }));
}

function answerType({ headers }: FastifyRequest): string {
  const type = headers.accept?.includes('application/graphql-response+json')
    ? 'application/graphql-response+json'
    : 'application/json';
  return `${type}; charset=utf-8`;
}

function refusalOf(error: unknown): GatewayRefusal {
  if (error instanceof GatewayRefusal) return error;
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
  switch (status) {
    case 413:
      return new GatewayRefusal('BODY_TOO_LARGE');
    case 415:
      return new GatewayRefusal('CONTENT_TYPE_UNSUPPORTED');
    case 503:
      return new GatewayRefusal('SHUTTING_DOWN');
    default:
      return new GatewayRefusal(
        typeof status === 'number' && status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR',
      );
  }
}
