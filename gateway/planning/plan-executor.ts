import './quiet-apollo';
import { buildOperationContext, executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import {
  execute as executeLocally,
  getVariableValues,
  GraphQLError,
  Kind,
  type DocumentNode,
  type ExecutionResult,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Logger } from '../../platform/runtime/logging/logger';
import type { RequestScope } from './request-scope';
import { keptPlans, type LoadedSupergraph } from './supergraph';

/** Apollo Server's context of a request, as the executor takes it. */
type ExecutorRequest = Parameters<typeof executeQueryPlan>[2];
type OperationContext = ReturnType<typeof buildOperationContext>;

/** One operation with all that is needed to run it. */
export interface Execution {
  /** Names the document, for the plans that are kept. */
  readonly key: string;
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly scope: RequestScope;
}

/** Runs plans against the subgraphs. Apollo's own executor, for now; nothing outside this file knows. */
export class PlanExecutor {
  private readonly contexts = new LRUCache<string, OperationContext>({ max: keptPlans });

  constructor(
    private readonly supergraph: LoadedSupergraph,
    private readonly sources: Readonly<Record<string, GraphQLDataSource>>,
    private readonly log: Logger,
  ) {}

  async execute(execution: Execution): Promise<ExecutionResult> {
    const { key, document, operationName, variables } = execution;
    const { supergraph } = this;
    const { operation } = this.contextOf(execution);
    // Refused before anything is planned or fetched: half a mutation must not run on bad variables.
    const { errors } = getVariableValues(supergraph.api, operation.variableDefinitions ?? [], variables);
    if (errors) return { errors };
    if (isIntrospection(operation)) {
      return executeLocally({ schema: supergraph.api, document, operationName, variableValues: variables });
    }
    return this.run(supergraph.planOf(key, document, operationName), execution);
  }

  async run(plan: QueryPlan, execution: Execution): Promise<ExecutionResult> {
    const result = await executeQueryPlan(
      plan,
      this.sources,
      requestOf(execution, this.log),
      this.contextOf(execution),
      this.supergraph.full,
      this.supergraph.apiSchema,
    );
    // A subgraph gave null where the schema forbids it; the executor hides that in an extension.
    const incomplete: unknown = result.extensions?.['valueCompletion'];
    if (incomplete === undefined) return result;
    this.log.error({ requestId: execution.scope.requestId }, 'a subgraph broke its schema');
    return { data: result.data ?? null, errors: [new GraphQLError('a subgraph broke its schema')] };
  }

  /** What the executor knows of an operation; the same for every request that sends it. */
  private contextOf({ key, document, operationName }: Execution): OperationContext {
    const name = `${key}:${operationName ?? ''}`;
    let context = this.contexts.get(name);
    if (!context) {
      context = buildOperationContext({
        schema: this.supergraph.api,
        operationDocument: document,
        ...(operationName === null ? {} : { operationName }),
      });
      this.contexts.set(name, context);
    }
    return context;
  }
}

/** Asks of the schema alone. The planner's library knows an older schema of schemas than tools ask for. */
function isIntrospection({ selectionSet }: OperationDefinitionNode): boolean {
  return selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
  );
}

/** The executor takes Apollo Server's context and reads these members of it; a subscription has no other. */
function requestOf({ variables, scope }: Execution, log: Logger): ExecutorRequest {
  const request: Pick<ExecutorRequest, 'request' | 'context' | 'metrics' | 'logger'> = {
    request: { variables: { ...variables } },
    context: scope,
    metrics: {},
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: () => log.warn({ requestId: scope.requestId }, 'warning of the plan executor'),
      error: () => log.error({ requestId: scope.requestId }, 'fault of the plan executor'),
    },
  };
  return request as ExecutorRequest;
}
