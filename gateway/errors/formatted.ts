import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Any thrown value as an error that can be presented; what is not GraphQL's has no code and becomes a fault. */
export function formatted(error: unknown): GraphQLFormattedError {
  return error instanceof GraphQLError ? error.toJSON() : { message: 'fault' };
}
