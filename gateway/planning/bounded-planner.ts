import type { Operation, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner, type QueryPlan } from '@apollo/query-planner';
import { GatewayRefusal } from '../errors/gateway-refusal';

/** Ways to fetch one operation that the planner compares, before it takes the best so far. */
const comparedPlans = 1_000;
/** Fewer are compared of what took many steps to find, for the more there is of it the longer each takes. */
const comparedSteps = 3_000_000;

/** What an operation may take is that of this many fields, however few it has. */
const leastFields = 100;

/** Where the planner looks how it can go on from a type in a subgraph. */
const lookups = ['outEdges', 'nonTrivialFollowupEdges'] as const;
type Lookup = (...asked: readonly unknown[]) => unknown;
type Graph = Record<(typeof lookups)[number], Lookup>;

/**
 * Apollo's planner, which ends where an operation is too much for it. It runs on the one thread all requests share, and
 * a field of an interface can make it look at every type below every type: sixty characters kept it busy for a minute,
 * in a gigabyte. What it looks at is counted, and not timed, so that the same operation is always refused or never.
 */
export class BoundedPlanner {
  private readonly planner: QueryPlanner;
  private steps = 0;
  private most = 0;

  constructor(
    supergraph: Supergraph,
    private readonly stepsPerField: number,
  ) {
    this.planner = new QueryPlanner(supergraph, {
      // Otherwise a field that fragments on two types ask for with different arguments has one value for both.
      typeConditionedFetching: true,
    });
    this.count(this.planner['federatedQueryGraph']);
    this.boundComparing(this.planner['config']);
  }

  /** Throws a `GatewayRefusal` when it takes more steps than `fields` allow. */
  plan(operation: Operation, fields: number): QueryPlan {
    this.steps = 0;
    this.most = this.stepsPerField * Math.max(fields, leastFields);
    return this.planner.buildQueryPlan(operation);
  }

  private count(graph: unknown): void {
    if (!isGraph(graph)) throw new Error('the planner looks for ways in another place');
    for (const lookup of lookups) {
      const look = graph[lookup].bind(graph);
      graph[lookup] = (...asked) => {
        this.steps += 1;
        if (this.steps > this.most) throw new GatewayRefusal('TOO_HARD_TO_PLAN', this.most);
        return look(...asked);
      };
    }
  }

  /** The planner reads how many it may compare when it knows all ways of an operation. */
  private boundComparing(config: unknown): void {
    if (!isConfig(config)) throw new Error('the planner is told in another way how much to compare');
    Object.defineProperty(config.debug, 'maxEvaluatedPlans', {
      get: () => Math.max(1, Math.min(comparedPlans, Math.floor(comparedSteps / (this.steps + 1)))),
    });
  }
}

function isGraph(value: unknown): value is Graph {
  if (typeof value !== 'object' || value === null) return false;
  return lookups.every((lookup) => typeof Reflect.get(value, lookup) === 'function');
}

function isConfig(value: unknown): value is { readonly debug: { readonly maxEvaluatedPlans: number } } {
  if (typeof value !== 'object' || value === null || !('debug' in value)) return false;
  return typeof value.debug === 'object' && value.debug !== null && 'maxEvaluatedPlans' in value.debug;
}
