import { getOperationAST, GraphQLError } from 'graphql';
import { GatewayRefusal } from '../../errors/gateway-refusal';
import type { LiveSchema } from '../live-schema';
import {
  placeOf,
  prepareSubscription,
  type PreparedStream,
  type PreparedSubscription,
} from '../prepare-subscription';

/** A living subscription under the schema that is served now; what ends it when it does not fit that one. */
export function subscriptionAgain(
  schema: LiveSchema,
  before: PreparedSubscription,
): PreparedSubscription | GraphQLError {
  if (before.executor === schema.executor) return before;
  return again(schema, before, (prepared) => {
    const fits =
      'topic' in prepared &&
      prepared.topic.channel === before.topic.channel &&
      placeOf(prepared) === placeOf(before);
    return fits ? prepared : null;
  });
}

/** Likewise one that its subgraph tells by itself: its line stays as long as the same is asked of the same. */
export function streamAgain(schema: LiveSchema, before: PreparedStream): PreparedStream | GraphQLError {
  return again(schema, before, (prepared) => {
    const fits =
      'owner' in prepared &&
      JSON.stringify([prepared.owner, prepared.request]) === JSON.stringify([before.owner, before.request]);
    return fits ? prepared : null;
  });
}

function again<Prepared>(
  schema: LiveSchema,
  { execution }: PreparedSubscription | PreparedStream,
  fitting: (prepared: PreparedSubscription | PreparedStream) => Prepared | null,
): Prepared | GraphQLError {
  const changed = new GatewayRefusal('SCHEMA_CHANGED').toGraphQLError();
  const { document, operationName } = execution;
  const operation = getOperationAST(document, operationName);
  if (!operation || schema.documents.errorsOf(document).length > 0) return changed;
  try {
    const prepared = prepareSubscription(schema, operation, execution);
    return ('execution' in prepared && fitting(prepared)) || changed;
  } catch (error) {
    return error instanceof GatewayRefusal ? error.toGraphQLError() : changed;
  }
}
