import type { FetchNode } from '@apollo/query-planner';
import type { JsonObject } from './json';
import { OutOfTime, type Fetched, type FetchRequest, type Run } from './run';
import { sentVariables } from './sent-variables';
import { unlessAborted } from './unless-aborted';

/** What of a node says what is sent. */
export type SentNode = Pick<
  FetchNode,
  'serviceName' | 'operation' | 'operationName' | 'operationKind' | 'variableUsages'
>;

/**
 * Sends the operation; a fault on the way is a failure of the fetch alone. When nobody waits any more nothing is
 * sent, but for the rest of a mutation that was begun: who lost the line cannot know which half of it was done.
 */
export async function ask(
  { serviceName, operation, operationName, operationKind, variableUsages }: SentNode,
  run: Run,
  more: JsonObject,
): Promise<Fetched> {
  const { signal } = run;
  const writes = operationKind === 'mutation';
  if (signal?.aborted && !(writes && run.isWriting)) return notWaitedFor(run);
  if (writes) run.isWriting = true;
  const request: FetchRequest = {
    query: operation,
    operationName: operationName ?? null,
    variables: { ...sentVariables(variableUsages, run.variables), ...more },
    writes,
    ...(signal && !writes ? { signal } : {}),
  };
  try {
    const answer = run.fetchFrom(serviceName, request);
    return await (request.signal ? unlessAborted(answer, request.signal) : answer);
  } catch (cause) {
    if (request.signal?.aborted) return notWaitedFor(run);
    run.failures.push({
      message: `the fetch from ${serviceName} failed`,
      place: null,
      extensions: {},
      cause,
    });
    return {};
  }
}

function notWaitedFor({ signal, failures }: Run): Fetched {
  if (signal?.reason instanceof OutOfTime) {
    const code = 'SUBGRAPH_TIMEOUT';
    failures.push({ message: code, place: null, extensions: { code }, cause: signal.reason });
  }
  return {};
}
