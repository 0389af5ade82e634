import { getOperationAST, type ExecutionArgs, type ExecutionResult, type GraphQLError } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { Logger } from '../../platform/runtime/logging/logger';
import { GatewayRefusal } from '../errors/gateway-refusal';
import type { Documents } from '../planning/documents';
import type { PlanExecutor } from '../planning/plan-executor';
import type { RequestScope } from '../planning/request-scope';
import type { LoadedSupergraph } from '../planning/supergraph';
import type { LiveCore } from './live-core';
import { prepareSubscription } from './prepare-subscription';
import { singleAnswer } from './single-answer';

/** Of an operation's name, which the client chooses, in the log. */
const longestName = 64;

export interface LiveOperationOptions {
  readonly supergraph: LoadedSupergraph;
  readonly documents: Documents;
  readonly executor: PlanExecutor;
  readonly core: LiveCore;
  readonly log: Logger;
}

/** Begins an operation: a stream of one answer for a query or mutation, of many for a subscription. */
export class StartOperation {
  constructor(readonly run: () => AsyncGenerator<ExecutionResult>) {}
}

/**
 * From what a client sent to an operation that may begin, or the errors that it has. Throws a `GatewayRefusal`.
 * The library asks for arguments of graphql-js; ours travel in them as the context.
 */
export function liveOperation(
  options: LiveOperationOptions,
  payload: SubscribePayload,
  scope: RequestScope,
): ExecutionArgs | readonly GraphQLError[] {
  const { supergraph, documents, executor, core } = options;
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
  const args = { schema: supergraph.api, document: read.document, operationName };
  if (operation.operation !== 'subscription') {
    const run = (signal: AbortSignal) =>
      executor.execute({ ...execution, scope: { ...execution.scope, signal } });
    return { ...args, contextValue: new StartOperation(() => singleAnswer(run)) };
  }
  const prepared = prepareSubscription(supergraph, operation, execution);
  if (!('topic' in prepared)) return prepared;
  const cursor = cursorOf(payload);
  const after = cursor === null ? null : core.positionOf(prepared, cursor);
  return { ...args, contextValue: new StartOperation(() => core.subscribe(prepared, after)) };
}

/** Where a client goes on: `extensions.after`, the cursor of the last message it has. */
function cursorOf({ extensions }: SubscribePayload): string | null {
  const after = extensions?.['after'] ?? null;
  if (after !== null && typeof after !== 'string') throw new GatewayRefusal('CURSOR_INVALID');
  return after;
}
