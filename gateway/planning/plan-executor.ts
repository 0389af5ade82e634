import { setMaxListeners } from 'node:events';
import type { QueryPlan } from '@apollo/query-planner';
import { execute as executeLocally, type DocumentNode, type ExecutionResult } from 'graphql';
import { LRUCache } from 'lru-cache';
import { withinTime } from '../../platform/runtime/within-time';
import { GatewayRefusal } from '../errors/gateway-refusal';
import { askedOperation, type AskedOperation } from './execution/asked-operation';
import { CompiledOperation, type Schemas } from './execution/compiled-operation';
import { asksOfSchemaAlone } from './execution/introspect';
import { OutOfTime, type FetchFrom, type FetchRequest, type Fetched } from './execution/run';
import { TypeTests } from './execution/type-tests';
import type { RequestScope } from './request-scope';
import { KeptOperations } from './kept-operations';
import type { LoadedSupergraph } from './supergraph';

/** Answers of the schema about itself; a tool sends one or two questions, and each answer is some hundred kilobytes. */
const keptIntrospections = 16;

/** One operation with all that is needed to run it. */
export interface Execution {
  /** Names the document, for the plans that are kept. */
  readonly key: string;
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly scope: RequestScope;
}

/** Asks one subgraph, for whoever the operation is executed for. */
export type AskSubgraph = (request: FetchRequest, scope: RequestScope) => Promise<Fetched>;

export interface PlanExecutorOptions {
  /** What an operation may take for all that it reads. */
  readonly milliseconds: number;
  /** Whether fetches are put together that one call can answer. */
  readonly combines: boolean;
}

/** Executes operations over the subgraphs: planned by Apollo's planner, carried out by `execution/`. */
export class PlanExecutor {
  private readonly operations = new KeptOperations<CompiledOperation>();
  private readonly introspections = new LRUCache<string, ExecutionResult>({ max: keptIntrospections });
  private readonly schemas: Schemas;

  constructor(
    private readonly supergraph: LoadedSupergraph,
    private readonly subgraphs: Readonly<Record<string, AskSubgraph>>,
    private readonly options: PlanExecutorOptions,
  ) {
    const { api, full } = supergraph;
    this.schemas = { api: new TypeTests(api), full: new TypeTests(full), combines: options.combines };
  }

  async execute(execution: Execution): Promise<ExecutionResult> {
    const { document, operationName, variables, scope } = execution;
    const asked = askedOperation(document, operationName);
    if (asksOfSchemaAlone(asked.operation)) {
      return this.askedOfSchema(execution);
    }
    const fetchFrom: FetchFrom = (name, request) => {
      const { event } = scope;
      if (event?.answer && event.operation === request.query) return Promise.resolve(event.answer);
      const ask = this.subgraphs[name];
      if (!ask) throw new Error(`the plan names a subgraph ${name} that is not there`);
      return ask(request, scope);
    };
    const operation = this.compiled(execution, asked);
    const patience = {
      milliseconds: this.options.milliseconds,
      tooLate: () => new OutOfTime(),
      signal: scope.signal,
    };
    return withinTime(patience, async (signal) => {
      // Every fetch that is under way listens.
      setMaxListeners(0, signal);
      const result = await operation.execute(variables, fetchFrom, signal);
      if (scope.signal?.aborted) throw new GatewayRefusal('REQUEST_CANCELLED').toGraphQLError();
      return result;
    });
  }

  /** What the schema says of itself never changes: tools ask for all of it, again and again in the same words. */
  private async askedOfSchema(execution: Execution): Promise<ExecutionResult> {
    const { key, document, operationName, variables } = execution;
    const name = JSON.stringify([key, operationName, variables]);
    let result = this.introspections.get(name);
    if (!result) {
      const asked = { schema: this.supergraph.api, document, operationName, variableValues: variables };
      result = await executeLocally(asked);
      if (!result.errors) this.introspections.set(name, result);
    }
    return result;
  }

  private compiled(execution: Execution, asked: AskedOperation): CompiledOperation {
    const { key, document, operationName } = execution;
    return this.operations.of(`${key}:${operationName ?? ''}`, document, () => {
      return new CompiledOperation(this.schemas, asked, this.planOf(execution));
    });
  }

  private planOf({ key, document, operationName }: Execution): QueryPlan {
    try {
      return this.supergraph.planOf(key, document, operationName);
    } catch (error) {
      throw error instanceof GatewayRefusal ? error.toGraphQLError() : error;
    }
  }
}
