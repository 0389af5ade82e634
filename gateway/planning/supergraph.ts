import {
  DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES,
  operationFromDocument,
  Supergraph,
} from '@apollo/federation-internals';
import { QueryPlanner, type QueryPlan } from '@apollo/query-planner';
import { parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { askWithArguments } from './preparation/ask-with-arguments';
import { requirementsOf, withConditionalRequirements } from './preparation/conditional-requirements';
import { keepEmptied } from './preparation/keep-emptied';
import { withoutRequiredArguments } from './preparation/required-arguments';
import { resolvableKeysFirst } from './preparation/resolvable-keys-first';

/** Distinct operations whose plan is kept; clients send a few hundred. */
export const keptPlans = 2_000;

/**
 * Ways to fetch one operation that the planner compares before it takes the best so far. Planning runs on the
 * one thread all requests share, so its work is bounded here and by the limits on operations.
 */
const comparedPlans = 1_000;

/** Apollo's own executor knows no `@context`; this one does. */
const supportedFeatures = new Set([
  ...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES,
  'https://specs.apollo.dev/context/v0.1',
]);

/** The composed supergraph: what clients may ask, and how it is fetched. */
export interface LoadedSupergraph {
  readonly sdl: string;
  /** What clients see. */
  readonly api: GraphQLSchema;
  /** Everything, with the parts that clients do not see. */
  readonly full: GraphQLSchema;
  readonly subgraphs: readonly string[];
  /** The plan of an operation. `key` names the document; equal keys must mean equal documents. */
  planOf(key: string, document: DocumentNode, operationName: string | null): QueryPlan;
}

export function loadSupergraph(sdl: string): LoadedSupergraph {
  const replaced = withoutRequiredArguments(resolvableKeysFirst(parse(sdl)));
  const requirements = requirementsOf(replaced.supergraph);
  // Where something stands for fields with arguments, fields may be called external that nobody requires.
  const isReplaced = replaced.fields.size > 0;
  const validateSupergraph = !isReplaced;
  const prepared = Supergraph.build(replaced.supergraph, { supportedFeatures, validateSupergraph });
  // Clients and answers know nothing of what stands for fields.
  const supergraph = isReplaced ? Supergraph.build(sdl, { supportedFeatures }) : prepared;
  const planner = new QueryPlanner(prepared, {
    debug: { maxEvaluatedPlans: comparedPlans },
    // Otherwise a field that fragments on two types ask for with different arguments has one value for both.
    typeConditionedFetching: true,
  });
  const plannedApi = prepared.apiSchema();
  const plans = new LRUCache<string, QueryPlan>({ max: keptPlans });
  return {
    sdl,
    api: supergraph.apiSchema().toGraphQLJSSchema(),
    full: supergraph.schema.toGraphQLJSSchema(),
    subgraphs: supergraph.subgraphsMetadata().map(({ name }) => name),
    planOf(key, document, operationName) {
      const planKey = `${key}:${operationName ?? ''}`;
      let plan = plans.get(planKey);
      if (!plan) {
        const named = operationName ? { operationName } : {};
        const operation = operationFromDocument(plannedApi, keepEmptied(document), named);
        const marked = withConditionalRequirements(planner.buildQueryPlan(operation), requirements);
        plan = askWithArguments(marked, replaced);
        plans.set(planKey, plan);
      }
      return plan;
    },
  };
}
