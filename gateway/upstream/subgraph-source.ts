import { GraphQLError, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import { keepingOf } from '../../platform/runtime/graphql/keeping';
import type { Subgraph } from '../../platform/runtime/graphql/subgraph';
import { GatewayRefusal } from '../errors/gateway-refusal';
import type { Fetched } from '../planning/execution/run';
import type { AskSubgraph } from '../planning/plan-executor';

/** A subgraph as the plan executor calls it: every fetch carries who asks and in which language. */
export function subgraphSource(subgraph: Subgraph): AskSubgraph {
  return async (
    { query, operationName, variables, signal, writes },
    { actor, language, requestId, client = null, event },
  ) => {
    const result = await subgraph.execute({
      ...{ query, variables, operationName, actor, language, requestId, client, writes },
      ...(signal ? { signal } : {}),
      event: event?.operation === query ? event.positioned : null,
    });
    return fetched(result);
  };
}

/** What of a subgraph's answer goes on. */
export function fetched({ data, errors, extensions }: ExecutionResult): Fetched {
  const keeping = keepingOf(extensions);
  return {
    ...(data === undefined ? {} : { data }),
    ...(errors ? { errors: errors.map(upstreamError) } : {}),
    ...(keeping ? { keeping } : {}),
  };
}

/** What of the error goes on with which a subgraph ended a stream; null when it could not be had. */
export function upstreamFailure(error: GraphQLError | null): GraphQLError {
  if (!error) return new GatewayRefusal('SUBGRAPH_UNAVAILABLE').toGraphQLError();
  const { message, extensions } = upstreamError(error);
  return new GraphQLError(message, { extensions: extensions ?? null });
}

/** In this process an error of graphql-js, from another one its JSON. */
type UpstreamError = Pick<GraphQLError, 'message' | 'path' | 'extensions'> | GraphQLFormattedError;

/**
 * What of a subgraph's error goes on. One without a code and without a place in the answer is about the query
 * itself: the gateway validated all of it but the values of scalars that only the subgraph can read, such as
 * dates, so it is the client's input.
 */
function upstreamError(error: UpstreamError): GraphQLFormattedError {
  const { code, messages, field, requestId } = error.extensions ?? {};
  const known = code ?? (error.path === undefined ? 'BAD_USER_INPUT' : undefined);
  return {
    message: error.message,
    ...(error.path === undefined ? {} : { path: error.path }),
    extensions: {
      ...(known === undefined ? {} : { code: known }),
      ...(messages === undefined ? {} : { messages }),
      ...(field === undefined ? {} : { field }),
      ...(requestId === undefined ? {} : { requestId }),
    },
  };
}
