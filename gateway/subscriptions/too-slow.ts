import type { GraphQLError } from 'graphql';
import { GatewayRefusal } from '../errors/gateway-refusal';

/** How the stream of who does not keep up ends: its last cursor leads on. */
export function tooSlow(): GraphQLError {
  return new GatewayRefusal('SUBSCRIPTION_TOO_SLOW').toGraphQLError();
}
