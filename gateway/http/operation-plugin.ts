import type { ApolloServerPlugin } from '@apollo/server';
import { formatted } from '../errors/formatted';
import { GatewayRefusal } from '../errors/gateway-refusal';
import { isFault, presentError } from '../errors/present-error';
import type { Logger } from '../../platform/runtime/logging/logger';
import type { HttpScope } from './apollo-server';

/** Refused before execution: GraphQL over HTTP gives these 200 where only `application/json` is accepted. */
const refusedBeforeExecution = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);

/** Notes the operation for the log, refuses what HTTP cannot carry, logs masked faults and words errors. */
export function operationPlugin(log: Logger): ApolloServerPlugin<HttpScope> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, contextValue: { state } }) {
          if (!operation) throw new GatewayRefusal('OPERATION_RESOLUTION_FAILURE').toGraphQLError();
          state.operation = { type: operation.operation, name: operation.name?.value ?? null };
          if (operation.operation === 'subscription') {
            throw new GatewayRefusal('SUBSCRIPTION_OVER_HTTP').toGraphQLError();
          }
        },
        async didEncounterErrors({ errors, contextValue: { requestId } }) {
          for (const error of errors) {
            if (isFault(formatted(error)) && !isOfApollo(error)) {
              log.error({ requestId, path: error.path, error: error.originalError ?? error }, 'masked fault');
            }
          }
        },
        async willSendResponse({ response, contextValue }) {
          contextValue.state.isPresented = true;
          if (response.body.kind !== 'single') return;
          contextValue.state.isWhole = !response.body.singleResult.errors;
          if (!response.body.singleResult.errors) return;
          const { errors, data } = response.body.singleResult;
          if (
            data === undefined &&
            acceptsOnlyJson(contextValue.accept) &&
            errors.every(({ extensions }) => refusedBeforeExecution.has(extensions?.['code']))
          ) {
            response.http.status = 200;
          }
          response.body.singleResult.errors = errors.map((error) => presentError(error, contextValue));
        },
      };
    },
  };
}

/** Apollo's complaints about a request come without a code of ours yet; they are not faults. */
function isOfApollo({ extensions }: { readonly extensions: Readonly<Record<string, unknown>> }): boolean {
  return 'http' in extensions;
}

function acceptsOnlyJson(accept: string): boolean {
  return accept.includes('application/json') && !accept.includes('application/graphql-response+json');
}
