import {
  DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES,
  operationFromDocument,
  Supergraph,
} from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import { parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { GatewayRefusal } from '../errors/gateway-refusal';
import { usualPlanSteps } from '../limits/plan-steps';
import { selectionsOf } from '../limits/selections';
import { BoundedPlanner } from './bounded-planner';
import { KeptOperations } from './kept-operations';
import { askWithArguments } from './preparation/ask-with-arguments';
import { requirementsOf, withConditionalRequirements } from './preparation/conditional-requirements';
import { keepEmptied } from './preparation/keep-emptied';
import { withoutRequiredArguments } from './preparation/required-arguments';
import { resolvableKeysFirst } from './preparation/resolvable-keys-first';

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
  /**
   * The plan of an operation. `key` names the document; equal keys must mean equal documents. Throws a `GatewayRefusal`
   * for what is too hard to plan.
   */
  planOf(key: string, document: DocumentNode, operationName: string | null): QueryPlan;
}

export function loadSupergraph(sdl: string, planSteps = usualPlanSteps): LoadedSupergraph {
  const replaced = withoutRequiredArguments(resolvableKeysFirst(parse(sdl)));
  const requirements = requirementsOf(replaced.supergraph);
  // Where something stands for fields with arguments, fields may be called external that nobody requires.
  const isReplaced = replaced.fields.size > 0;
  const validateSupergraph = !isReplaced;
  const prepared = Supergraph.build(replaced.supergraph, { supportedFeatures, validateSupergraph });
  // Clients and answers know nothing of what stands for fields.
  const supergraph = isReplaced ? Supergraph.build(sdl, { supportedFeatures }) : prepared;
  const planner = new BoundedPlanner(prepared, planSteps);
  const plannedApi = prepared.apiSchema();
  const plans = new KeptOperations<QueryPlan | GatewayRefusal>();
  return {
    sdl,
    api: supergraph.apiSchema().toGraphQLJSSchema(),
    full: supergraph.schema.toGraphQLJSSchema(),
    subgraphs: supergraph.subgraphsMetadata().map(({ name }) => name),
    planOf(key, document, operationName) {
      const planKey = `${key}:${operationName ?? ''}`;
      const kept = plans.of(planKey, document, () => planned(document, operationName));
      if (kept instanceof GatewayRefusal) throw kept;
      return kept;
    },
  };

  /** A refusal is kept like a plan: the same operation is refused for nothing the next time. */
  function planned(document: DocumentNode, operationName: string | null): QueryPlan | GatewayRefusal {
    const named = operationName ? { operationName } : {};
    const operation = operationFromDocument(plannedApi, keepEmptied(document), named);
    try {
      const plan = planner.plan(operation, selectionsOf(document));
      return askWithArguments(withConditionalRequirements(plan, requirements), replaced);
    } catch (error) {
      // A new one, for the first holds on to all that the planner had found when it was thrown.
      if (error instanceof GatewayRefusal) return new GatewayRefusal(error.code, error.limit);
      throw error;
    }
  }
}
