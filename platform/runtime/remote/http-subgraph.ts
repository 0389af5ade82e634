import type { ExecutionResult, GraphQLError } from 'graphql';
import { Pool } from 'undici';
import { withinTime } from '../within-time';

export interface HttpSubgraphOptions {
  /** Where it answers, such as `http://10.0.0.5:4101/graphql`. */
  readonly url: string;
  /** A call that takes longer has failed. */
  readonly timeoutMilliseconds?: number;
  /** An answer that is longer has failed. */
  readonly responseBytes?: number;
  readonly connections?: number;
}

interface Sent {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal | undefined;
}

/** GraphQL over HTTP, over a pool of connections that stay open. Throws when there is no answer to be had. */
export class HttpSubgraph {
  private readonly pool: Pool;
  private readonly path: string;

  constructor(private readonly options: HttpSubgraphOptions) {
    const { origin, pathname, search } = new URL(options.url);
    this.path = `${pathname}${search}`;
    this.pool = new Pool(origin, {
      connections: options.connections ?? 64,
      // Below the service's own, which closes idle connections after two minutes.
      keepAliveTimeout: 60_000,
      maxResponseSize: options.responseBytes ?? 16 * 1024 * 1024,
    });
  }

  post({ body, headers, signal }: Sent): Promise<ExecutionResult> {
    const { path, pool } = this;
    const { timeoutMilliseconds: milliseconds = 10_000 } = this.options;
    return withinTime({ milliseconds, tooLate, signal }, async (until) => {
      const response = await pool.request({ method: 'POST', path, body, headers, signal: until });
      if (response.statusCode !== 200) {
        await response.body.dump();
        throw new UnexpectedStatus(response.statusCode);
      }
      return readAnswer(await response.body.json());
    });
  }

  stop(): Promise<void> {
    return this.pool.close();
  }
}

function tooLate(): Error {
  return new DOMException('the subgraph took too long', 'TimeoutError');
}

/** Checks the outer shape only: what is inside belongs to the schema, which the executor shapes answers by. */
function readAnswer(answer: unknown): ExecutionResult {
  if (!isRecord(answer)) throw new TypeError('not a GraphQL answer');
  const { data, errors, extensions } = answer;
  if (data !== undefined && data !== null && !isRecord(data)) throw new TypeError('not GraphQL data');
  if (errors !== undefined && !isErrors(errors)) throw new TypeError('not GraphQL errors');
  return {
    ...(data === undefined ? {} : { data }),
    ...(errors === undefined ? {} : { errors }),
    ...(isRecord(extensions) ? { extensions } : {}),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Over the wire an error is its JSON, which has all that is read of it. */
function isErrors(value: unknown): value is readonly GraphQLError[] {
  return (
    Array.isArray(value) && value.every((error) => isRecord(error) && typeof error['message'] === 'string')
  );
}

/** Answered, and not as a subgraph answers. */
export class UnexpectedStatus extends Error {
  override readonly name = 'UnexpectedStatus';

  constructor(readonly code: number) {
    super(`the subgraph answered ${code}`);
  }
}
