import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { PlanExecutor } from './plan-executor';
import type { RequestScope } from './request-scope';
import type { LoadedSupergraph } from './supergraph';

/** What Apollo Server asks of a gateway. */
export type GatewayInterface = ApolloServerOptionsWithGateway<RequestScope>['gateway'];

type Executor = Pick<PlanExecutor, 'execute'>;

/**
 * The seam to Apollo Server: it parses, validates and answers; the plan is ours. What it has read under one schema is
 * executed under that one, whatever is served meanwhile.
 */
export class ApolloSeam {
  private readonly executors = new WeakMap<GraphQLSchema, Executor>();
  private readonly listeners = new Set<Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0]>();

  constructor(private served: { readonly supergraph: LoadedSupergraph; readonly executor: Executor }) {}

  readonly gateway: GatewayInterface = {
    onSchemaLoadOrUpdate: (listener) => {
      this.listeners.add(listener);
      return () => this.listeners.delete(listener);
    },
    load: async () => {
      this.announce();
      return {
        executor: ({ schema, queryHash, document, request, context }) => {
          const executor = this.executors.get(schema);
          if (!executor) throw new Error('a schema that was never served');
          return executor.execute({
            key: queryHash,
            document,
            operationName: request.operationName ?? null,
            variables: request.variables ?? {},
            scope: context as RequestScope,
          });
        },
      };
    },
    stop: async () => this.listeners.clear(),
  };

  /** What is read from now on is read under this one. */
  serve(served: { readonly supergraph: LoadedSupergraph; readonly executor: Executor }): void {
    this.served = served;
    this.announce();
  }

  private announce(): void {
    const { api, sdl } = this.served.supergraph;
    this.executors.set(api, this.served.executor);
    for (const listener of this.listeners) listener({ apiSchema: api, coreSupergraphSdl: sdl });
  }
}
