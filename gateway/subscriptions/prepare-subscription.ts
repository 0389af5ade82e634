import type { QueryPlan } from '@apollo/query-planner';
import {
  getArgumentValues,
  getVariableValues,
  GraphQLError,
  Kind,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { authorizationClass } from '../../platform/domain/actor';
import { GatewayRefusal } from '../errors/gateway-refusal';
import { fragmentsOf } from '../limits/measure-operations';
import type { Execution } from '../planning/plan-executor';
import type { LoadedSupergraph } from '../planning/supergraph';
import type { CursorPlace } from './cursors';
import { topics, type Topic } from './topics';

/** A subscription that may begin: what it hears and what is executed for each event. */
export interface PreparedSubscription {
  readonly topic: Topic;
  readonly topicName: string;
  readonly topicKey: string;
  /** Name of the root field in the answer; null there means: not told. */
  readonly responseName: string;
  /** The operation of the plan that takes the event. */
  readonly eventOperation: string;
  readonly execution: Execution;
  /** Subscriptions with an equal class get equal answers: same viewer's rights, same question, same language. */
  readonly sharingClass: string;
}

/** What is listened to, whoever listens. */
export function placeOf({
  topicName,
  topicKey,
}: Pick<PreparedSubscription, 'topicName' | 'topicKey'>): CursorPlace {
  return `topic:${topicName}:${topicKey}`;
}

/** Throws a `GatewayRefusal`, or gives the errors of the variables. */
export function prepareSubscription(
  supergraph: LoadedSupergraph,
  operation: OperationDefinitionNode,
  execution: Execution,
): PreparedSubscription | readonly GraphQLError[] {
  const { document, variables, scope } = execution;
  const { errors, coerced } = getVariableValues(
    supergraph.api,
    operation.variableDefinitions ?? [],
    variables,
  );
  if (errors) return errors.map((error) => new GraphQLError(error.message, { extensions: badInput }));
  const field = rootField(operation.selectionSet, fragmentsOf(document));
  const definition = supergraph.api.getSubscriptionType()?.getFields()[field.name.value];
  const topic = topics[field.name.value];
  if (!definition || !topic) throw new Error(`no topic for subscription ${field.name.value}`);
  const topicKey = topic.keyOf(getArgumentValues(definition, field, coerced));
  if (!topic.mayListen(scope.actor, topicKey)) throw new GatewayRefusal('FORBIDDEN');
  return {
    topic,
    topicName: field.name.value,
    topicKey,
    responseName: field.alias?.value ?? field.name.value,
    eventOperation: eventOperation(supergraph.planOf(execution.key, document, execution.operationName)),
    execution,
    sharingClass: JSON.stringify([
      authorizationClass(scope.actor),
      scope.language,
      execution.key,
      execution.operationName,
      sorted(variables),
    ]),
  };
}

const badInput = { code: 'BAD_USER_INPUT' };

function eventOperation({ node }: QueryPlan): string {
  if (node?.kind !== 'Subscription') throw new Error('not the plan of a subscription');
  return node.primary.operation;
}

/** Validation has made sure that there is one, and the limits that nothing turns it off. */
function rootField(set: SelectionSetNode, fragments: ReturnType<typeof fragmentsOf>): FieldNode {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) return selection;
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    if (inner) return rootField(inner.selectionSet, fragments);
  }
  throw new GatewayRefusal('GRAPHQL_VALIDATION_FAILED');
}

/** The same variables in another order are the same variables. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)]);
}
