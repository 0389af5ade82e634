import { getVariableValues, type ExecutionResult } from 'graphql';
import type { QueryPlan } from '@apollo/query-planner';
import { LRUCache } from 'lru-cache';
import type { AskedOperation } from './asked-operation';
import { compilePlan } from './compile-plan';
import { fetchedRoots } from './fetched-roots';
import { errorReport } from './error-report';
import { introspect } from './introspect';
import type { JsonObject } from './json';
import { Projection, type Completion } from './projection';
import type { FetchFrom, Run, Step } from './run';
import { conditionVariables, SelectedFields, type SelectedField } from './selected-fields';
import type { TypeTests } from './type-tests';

/** Ways in which the conditions of one operation may fall that are kept compiled. */
const keptShapes = 64;

/** What an operation is compiled against. */
export interface Schemas {
  /** What clients see. */
  readonly api: TypeTests;
  /** The same, with all that subgraphs tell each other. */
  readonly full: TypeTests;
  /** Whether fetches are put together that one call can answer. */
  readonly combines: boolean;
}

interface Shaped {
  readonly projection: Projection;
  readonly introspected: readonly SelectedField[];
}

/** One operation of one document, made ready once for all who send it. */
export class CompiledOperation {
  private readonly step: Step;
  private readonly fetched: ReadonlySet<string>;
  private readonly conditions: readonly string[];
  private readonly shapes = new LRUCache<string, Shaped>({ max: keptShapes });

  constructor(
    private readonly schemas: Schemas,
    private readonly asked: AskedOperation,
    plan: QueryPlan,
  ) {
    this.step = compilePlan(plan, schemas.full, schemas.combines);
    this.fetched = fetchedRoots(plan);
    this.conditions = conditionVariables(asked.document);
  }

  /** Carries the plan out. Bad variables are answered before anything is fetched: half a mutation must not run. */
  async execute(
    variables: Readonly<Record<string, unknown>>,
    fetchFrom: FetchFrom,
    signal: AbortSignal | null = null,
  ): Promise<ExecutionResult> {
    const { asked, schemas } = this;
    const { errors: unfit, coerced } = getVariableValues(
      schemas.api.schema,
      asked.operation.variableDefinitions ?? [],
      variables,
    );
    if (unfit) return { errors: unfit };
    const { projection, introspected } = this.shapeFor(coerced);
    const root: JsonObject = {};
    const run: Run = { root, variables, coerced, failures: [], fetchFrom, signal, isWriting: false };
    await this.step(run, [root]);
    const completion: Completion = {
      place: [],
      violations: [],
      introspected: introspect(schemas.api.schema, asked, { fields: introspected, variables }),
    };
    const data = projection.project(root, completion);
    const { violations } = completion;
    if (run.failures.length === 0 && violations.length === 0) return { data };
    return { errors: errorReport(asked, { failures: run.failures, violations }), data };
  }

  private shapeFor(coerced: Readonly<Record<string, unknown>>): Shaped {
    const key = this.conditions.map((name) => (coerced[name] === true ? '1' : '0')).join('');
    let shaped = this.shapes.get(key);
    if (!shaped) {
      shaped = this.compileShape(coerced);
      this.shapes.set(key, shaped);
    }
    return shaped;
  }

  private compileShape(coerced: Readonly<Record<string, unknown>>): Shaped {
    const { api } = this.schemas;
    const { document, operation } = this.asked;
    const rootType = api.schema.getRootType(operation.operation)?.name ?? '';
    const selected = new SelectedFields(api, document, coerced);
    const fields = selected.of(rootType, [operation.selectionSet]);
    // Planned away: the schema has a field that no subgraph can answer. Half a mutation must not run either.
    const lost = fields.find(
      ({ name, responseName }) => !name.startsWith('__') && !this.fetched.has(responseName),
    );
    if (lost) throw new Error(`no subgraph can answer what is asked of ${rootType}.${lost.name}`);
    return {
      projection: new Projection(selected, rootType, operation.selectionSet),
      introspected: fields.filter(({ name }) => name === '__schema' || name === '__type'),
    };
  }
}
