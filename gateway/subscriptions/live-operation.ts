import {
  getOperationAST,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { Logger } from '../../platform/runtime/logging/logger';
import { GatewayRefusal } from '../errors/gateway-refusal';
import type { RequestScope } from '../planning/request-scope';
import type { ForeignStreams } from './foreign/foreign-streams';
import type { LiveCore } from './live-core';
import { Message } from './message';
import type { CurrentSchema } from './live-schema';
import { prepareSubscription } from './prepare-subscription';
import { singleAnswer } from './single-answer';

/** Of an operation's name, which the client chooses, in the log. */
const longestName = 64;

export interface LiveOperationOptions {
  readonly schemas: CurrentSchema;
  readonly core: LiveCore;
  readonly streams: ForeignStreams;
  readonly log: Logger;
}

/** An operation that may begin. */
export interface LiveOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | null;
  /** Begins it: a stream of one message for a query or mutation, of many for a subscription. */
  readonly start: () => AsyncGenerator<Message, void, void>;
  readonly type: OperationTypeNode;
  /** A cursor of this moment, for who may lose the line before the first message; null for who brought one. */
  readonly mark?: () => string | null;
}

/** From what a client sent to an operation that may begin, or the errors that it has. Throws a `GatewayRefusal`. */
export function liveOperation(
  options: LiveOperationOptions,
  payload: SubscribePayload,
  scope: RequestScope,
): LiveOperation | readonly GraphQLError[] {
  const { core, streams } = options;
  const schema = options.schemas.now;
  const { supergraph, documents, executor } = schema;
  const read = documents.read(payload.query);
  if (!('document' in read)) return read;
  const operationName = payload.operationName ?? null;
  const operation = getOperationAST(read.document, operationName);
  if (!operation) throw new GatewayRefusal('OPERATION_RESOLUTION_FAILURE');
  options.log.info(
    {
      requestId: scope.requestId,
      operation: operation.name?.value.slice(0, longestName) ?? null,
      type: operation.operation,
      role: scope.actor.role,
    },
    'live operation',
  );
  const execution = { ...read, operationName, variables: payload.variables ?? {}, scope };
  const { operation: type } = operation;
  const asked = { schema: supergraph.api, document: read.document, operationName, type };
  if (type !== OperationTypeNode.SUBSCRIPTION) {
    const run = async (signal: AbortSignal) =>
      Message.of(await executor.execute({ ...execution, scope: { ...scope, signal } }), scope, options.log);
    return { ...asked, start: () => singleAnswer(run) };
  }
  const prepared = prepareSubscription(schema, operation, execution);
  if (!('execution' in prepared)) return prepared;
  const cursor = cursorOf(payload);
  if ('owner' in prepared) {
    // Where its subgraph left off nobody knows.
    if (cursor !== null) throw new GatewayRefusal('CURSOR_INVALID');
    return { ...asked, start: streams.opening(prepared) };
  }
  const after = cursor === null ? null : core.positionOf(prepared, cursor);
  const mark = () => (after === null ? (core.marks()[prepared.topic.channel] ?? null) : null);
  return { ...asked, mark, start: () => core.subscribe(prepared, after) };
}

/** Where a client goes on: `extensions.after`, the cursor of the last message it has. */
function cursorOf({ extensions }: SubscribePayload): string | null {
  const after = extensions?.['after'] ?? null;
  if (after !== null && typeof after !== 'string') throw new GatewayRefusal('CURSOR_INVALID');
  return after;
}
