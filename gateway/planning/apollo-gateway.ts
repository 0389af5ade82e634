import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { PlanExecutor } from './plan-executor';
import type { RequestScope } from './request-scope';
import type { LoadedSupergraph } from './supergraph';

/** What Apollo Server asks of a gateway. */
export type GatewayInterface = ApolloServerOptionsWithGateway<RequestScope>['gateway'];

/** The seam to Apollo Server: it parses, validates and answers; the plan is ours. */
export function apolloGateway(
  supergraph: LoadedSupergraph,
  executor: Pick<PlanExecutor, 'execute'>,
): GatewayInterface {
  const listeners = new Set<Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0]>();
  return {
    onSchemaLoadOrUpdate(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async load() {
      for (const listener of listeners) {
        listener({ apiSchema: supergraph.api, coreSupergraphSdl: supergraph.sdl });
      }
      return {
        executor: ({ queryHash, document, request, context }) =>
          executor.execute({
            key: queryHash,
            document,
            operationName: request.operationName ?? null,
            variables: request.variables ?? {},
            scope: context as RequestScope,
          }),
      };
    },
    async stop() {
      listeners.clear();
    },
  };
}
