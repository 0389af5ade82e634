import { GraphQLError, type ExecutionResult } from 'graphql';
import { Pool } from 'undici';
import type { Clock } from '../../platform/domain/clock';
import { visitor } from '../../platform/domain/actor';
import type { SigningKeys } from '../../platform/runtime/auth/signing-keys';
import { signatureHeader, signRequest } from '../../platform/runtime/auth/subgraph-signature';
import type { Subgraph, SubgraphRequest } from '../../platform/runtime/graphql/subgraph';
import type { Logger } from '../../platform/runtime/logging/logger';
import { catalogue } from '../errors/catalogue';

export interface RemoteSubgraphOptions {
  /** Name of the service, which every signature is made for. */
  readonly name: string;
  /** Its origin, such as `http://10.0.0.5:4101`. */
  readonly url: string;
  readonly keys: SigningKeys;
  readonly clock: Clock;
  readonly log?: Logger;
  /** A call that takes longer counts as unavailable. */
  readonly timeoutMilliseconds?: number;
  /** An answer that is longer counts as unavailable. */
  readonly responseBytes?: number;
  readonly connections?: number;
}

/** A subgraph in another process: signed HTTP over a pool of connections that stay open. */
export interface RemoteSubgraph extends Subgraph {
  stop(): Promise<void>;
}

const path = '/graphql';
export function remoteSubgraph(options: RemoteSubgraphOptions): RemoteSubgraph {
  const { name, keys, clock, timeoutMilliseconds = 10_000 } = options;
  const pool = new Pool(new URL(options.url).origin, {
    connections: options.connections ?? 64,
    // Below the service's own, which closes idle connections after two minutes.
    keepAliveTimeout: 60_000,
    maxResponseSize: options.responseBytes ?? 16 * 1024 * 1024,
  });

  async function ask(request: SubgraphRequest): Promise<ExecutionResult> {
    const { query, variables, operationName, event } = request;
    const body = JSON.stringify({
      query,
      variables,
      operationName,
      ...(event === null ? {} : { extensions: { event } }),
    });
    const signed = { service: name, method: 'POST', path, body };
    const response = await pool.request({
      method: 'POST',
      path,
      body,
      headers: {
        'content-type': 'application/json',
        [signatureHeader]: await signRequest(keys, signed, {
          actor: request.actor ?? visitor,
          at: clock.now(),
        }),
        'accept-language': request.language,
        'x-request-id': request.requestId,
      },
      signal: AbortSignal.timeout(timeoutMilliseconds),
    });
    if (response.statusCode !== 200) {
      await response.body.dump();
      throw new UnexpectedStatus(response.statusCode);
    }
    return readAnswer(await response.body.json());
  }

  return {
    name,
    async execute(request) {
      try {
        return await ask(request);
      } catch (error) {
        options.log?.warn({ subgraph: name, requestId: request.requestId, error }, 'subgraph unavailable');
        const { sentence } = catalogue.SUBGRAPH_UNAVAILABLE;
        const extensions = { code: 'SUBGRAPH_UNAVAILABLE', messages: sentence };
        return { errors: [new GraphQLError(sentence[request.language], { extensions })] };
      }
    },
    stop: () => pool.close(),
  };
}

/** Checks the outer shape only: what is inside belongs to the schema, which the executor shapes answers by. */
function readAnswer(answer: unknown): ExecutionResult {
  if (!isRecord(answer)) throw new TypeError('not a GraphQL answer');
  const { data, errors } = answer;
  if (data !== undefined && data !== null && !isRecord(data)) throw new TypeError('not GraphQL data');
  if (errors !== undefined && !isErrors(errors)) throw new TypeError('not GraphQL errors');
  return { ...(data === undefined ? {} : { data }), ...(errors === undefined ? {} : { errors }) };
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

class UnexpectedStatus extends Error {
  override readonly name = 'UnexpectedStatus';

  constructor(readonly code: number) {
    super(`the subgraph answered ${code}`);
  }
}
