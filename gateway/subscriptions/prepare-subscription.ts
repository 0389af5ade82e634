import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import {
  getArgumentValues,
  getVariableValues,
  GraphQLError,
  Kind,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { authorizationClass, visitor } from '../../platform/domain/actor';
import { GatewayRefusal } from '../errors/gateway-refusal';
import { fragmentsOf } from '../limits/measure-operations';
import type { FetchRequest } from '../planning/execution/run';
import { sentVariables } from '../planning/execution/sent-variables';
import type { Execution } from '../planning/plan-executor';
import type { CursorPlace } from './cursors';
import type { LiveSchema } from './live-schema';
import type { Topic } from './topics/topic';

/** A subscription that may begin, and what is executed for each event. */
interface Prepared {
  /** Name of the root field in the answer; null there means: not told. */
  readonly responseName: string;
  /** The operation of the plan that takes the event. */
  readonly eventOperation: string;
  readonly execution: Execution;
  /** Of the schema for which it was prepared. */
  readonly executor: LiveSchema['executor'];
  /** Subscriptions with an equal class get equal answers: same viewer's rights, same question, same language. */
  readonly sharingClass: string;
}

/** One that hears the events of a topic. */
export interface PreparedSubscription extends Prepared {
  readonly topic: Topic;
  readonly topicName: string;
  readonly topicKey: string;
  /** How it is executed for who is a stranger to the event; null when all are told by rights of their own. */
  readonly stranger: StrangerView | null;
  /** Who knows whether the viewer may be told of the thing, and how to ask; null when nobody says. */
  readonly sight: OwnersQuestion | null;
}

/** A query hidden from clients. */
export interface OwnersQuestion {
  readonly owner: string;
  readonly question: string;
}

/**
 * What a citizen is told of an event about something that is none of his or hers: the answer of a visitor to the same
 * operation, worked out once for all. Nothing can leak to them this way, for it is what everybody may know.
 */
export interface StrangerView extends Pick<Prepared, 'execution' | 'sharingClass'>, OwnersQuestion {
  /** Null for a visitor, who is a stranger to everything. */
  readonly accountId: string | null;
}

/** One that its subgraph tells by itself. */
export interface PreparedStream extends Prepared {
  readonly owner: string;
  readonly request: Pick<FetchRequest, 'query' | 'operationName' | 'variables'>;
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
  { supergraph, executor, topics, impersonal }: LiveSchema,
  operation: OperationDefinitionNode,
  execution: Execution,
): PreparedSubscription | PreparedStream | readonly GraphQLError[] {
  const { document, variables, scope } = execution;
  const { errors, coerced } = getVariableValues(
    supergraph.api,
    operation.variableDefinitions ?? [],
    variables,
  );
  if (errors) return errors.map((error) => new GraphQLError(error.message, { extensions: badInput }));
  const field = rootField(operation.selectionSet, fragmentsOf(document));
  const definition = supergraph.api.getSubscriptionType()?.getFields()[field.name.value];
  if (!definition) throw new Error(`no subscription ${field.name.value}`);
  const primary = primaryOf(supergraph.planOf(execution.key, document, execution.operationName));
  const prepared: Prepared = {
    responseName: field.alias?.value ?? field.name.value,
    eventOperation: primary.operation,
    ...{ execution, executor },
    sharingClass: sharingClass(execution),
  };
  const topic = topics.of(field.name.value);
  if (!topic) return { ...prepared, ...streamOf(primary, variables) };
  const values = getArgumentValues(definition, field, coerced);
  if (!topic.mayListen(scope.actor, values)) throw new GatewayRefusal('FORBIDDEN');
  const ask = (question: string | null) =>
    question === null ? null : { owner: primary.serviceName, question };
  const strangers = ask(topic.strangers);
  const stranger = strangers && impersonal.areAllOf(document) ? strangerView(execution, strangers) : null;
  const sight = ask(topic.sight);
  return { ...prepared, topic, topicName: topic.name, topicKey: topic.keyOf(values), stranger, sight };
}

function strangerView(execution: Execution, asked: OwnersQuestion): StrangerView | null {
  const { role, accountId } = execution.scope.actor;
  if (role !== 'CITIZEN' && role !== 'VISITOR') return null;
  const asVisitor = { ...execution, scope: { ...execution.scope, actor: visitor } };
  return { ...asked, accountId, execution: asVisitor, sharingClass: sharingClass(asVisitor) };
}

function sharingClass({ key, operationName, variables, scope }: Execution): string {
  return JSON.stringify([
    authorizationClass(scope.actor),
    scope.language,
    key,
    operationName,
    sorted(variables),
  ]);
}

const badInput = { code: 'BAD_USER_INPUT' };

function primaryOf({ node }: QueryPlan): FetchNode {
  if (node?.kind !== 'Subscription') throw new Error('not the plan of a subscription');
  return node.primary;
}

function streamOf(
  { serviceName, operation, operationName, variableUsages }: FetchNode,
  variables: Execution['variables'],
): Pick<PreparedStream, 'owner' | 'request'> {
  return {
    owner: serviceName,
    request: {
      query: operation,
      operationName: operationName ?? null,
      variables: sentVariables(variableUsages, variables),
    },
  };
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
