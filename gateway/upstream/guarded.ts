import {
  BrokenCircuitError,
  circuitBreaker,
  ConsecutiveBreaker,
  ConstantBackoff,
  handleWhen,
  retry,
  wrap,
} from 'cockatiel';
import { GraphQLError, type ExecutionResult } from 'graphql';
import type { Subgraph, SubgraphRequest } from '../../platform/runtime/graphql/subgraph';
import type { Logger } from '../../platform/runtime/logging/logger';
import { UnexpectedStatus } from '../../platform/runtime/remote/http-subgraph';
import { catalogue } from '../errors/catalogue';
import type { Hedge } from './hedging/hedge';
import { tookTooLong } from './took-too-long';

export interface Guarding {
  readonly name: string;
  readonly log?: Logger;
  /** How long a subgraph that failed is left alone before it is tried again. */
  readonly breakMilliseconds?: number;
  /** Asks slow reads a second time; without it each is one call. What it does of a read counts as one try. */
  readonly hedge?: Hedge | null;
}

/** Calls that failed one after another before the subgraph is left alone. */
const breaksAfter = 5;
const triedAgainAfter = 50;

/**
 * The calls of a subgraph in another process. A read whose line broke is tried once more; a subgraph that fails again and again is
 * left alone for a while, so that nobody waits for it; and one that cannot be had answers with a coded error, beside
 * which the others' data stands.
 */
export function guarded(
  execute: Subgraph['execute'],
  { name, log, breakMilliseconds = 5_000, hedge = null }: Guarding,
): Subgraph['execute'] {
  const once = circuitBreaker(
    handleWhen((error) => !(error instanceof NotWaitedFor)),
    { halfOpenAfter: breakMilliseconds, breaker: new ConsecutiveBreaker(breaksAfter) },
  );
  once.onBreak(() => log?.warn({ subgraph: name }, 'subgraph left alone'));
  once.onReset(() => log?.info({ subgraph: name }, 'subgraph asked again'));
  const again = handleWhen(isBrokenLine);
  const twice = wrap(retry(again, { maxAttempts: 1, backoff: new ConstantBackoff(triedAgainAfter) }), once);

  async function call(request: SubgraphRequest): Promise<ExecutionResult> {
    try {
      if (!hedge || request.writes) return await execute(request);
      return await hedge.read((signal) => execute({ ...request, signal }), request.signal);
    } catch (error) {
      throw request.signal?.aborted ? new NotWaitedFor() : error;
    }
  }

  return async (request) => {
    try {
      return await (request.writes ? once : twice).execute(() => call(request));
    } catch (error) {
      if (error instanceof NotWaitedFor) throw error;
      if (!(error instanceof BrokenCircuitError))
        log?.warn({ subgraph: name, requestId: request.requestId, error }, 'subgraph unavailable');
      return { errors: [missing(error, request)] };
    }
  };
}

/** Nobody waits for the answer any more: that says nothing of the subgraph. */
class NotWaitedFor extends Error {
  override readonly name = 'NotWaitedFor';
}

function missing(error: unknown, { language }: SubgraphRequest): GraphQLError {
  const code = tookTooLong(error) ? 'SUBGRAPH_TIMEOUT' : 'SUBGRAPH_UNAVAILABLE';
  const { sentence } = catalogue[code];
  return new GraphQLError(sentence[language], { extensions: { code, messages: sentence } });
}

const brokenLines = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
]);
/** Said by what stands between, or by a service that starts or stops. */
const passing = new Set([502, 503, 504]);

function isBrokenLine(error: unknown): boolean {
  if (error instanceof UnexpectedStatus) return passing.has(error.code);
  return (
    typeof error === 'object' && error !== null && 'code' in error && brokenLines.has(String(error.code))
  );
}
