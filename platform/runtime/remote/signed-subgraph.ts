import type { ExecutionResult, GraphQLError } from 'graphql';
import { Pool } from 'undici';
import { visitor } from '../../domain/actor';
import type { Clock } from '../../domain/clock';
import type { SigningKeys } from '../auth/signing-keys';
import { signatureHeader, signRequest } from '../auth/subgraph-signature';
import type { Subgraph } from '../graphql/subgraph';
import { withinTime } from '../within-time';

export interface SignedSubgraphOptions {
  /** Name of the service, which every signature is made for. */
  readonly name: string;
  /** Its origin, such as `http://10.0.0.5:4101`. */
  readonly url: string;
  readonly keys: SigningKeys;
  readonly clock: Clock;
  /** A call that takes longer has failed. */
  readonly timeoutMilliseconds?: number;
  /** An answer that is longer has failed. */
  readonly responseBytes?: number;
  readonly connections?: number;
}

/** What somebody keeps open until it is stopped. */
export interface SignedSubgraph extends Subgraph {
  stop(): Promise<void>;
}

const path = '/graphql';

/** A subgraph in another process: signed HTTP over a pool of connections that stay open. Throws when it cannot be had. */
export function signedSubgraph(options: SignedSubgraphOptions): SignedSubgraph {
  const { name, keys, clock, timeoutMilliseconds = 10_000 } = options;
  const pool = new Pool(new URL(options.url).origin, {
    connections: options.connections ?? 64,
    // Below the service's own, which closes idle connections after two minutes.
    keepAliveTimeout: 60_000,
    maxResponseSize: options.responseBytes ?? 16 * 1024 * 1024,
  });
  return {
    name,
    async execute({ query, variables, operationName, event, client = null, signal, ...request }) {
      // In the body, which the signature covers.
      const extensions = { ...(event && { event }), ...(client !== null && { client }) };
      const body = JSON.stringify({
        query,
        variables,
        operationName,
        ...(Object.keys(extensions).length === 0 ? {} : { extensions }),
      });
      const signed = { service: name, method: 'POST', path, body };
      const headers = {
        'content-type': 'application/json',
        [signatureHeader]: signRequest(keys, signed, { actor: request.actor ?? visitor, at: clock.now() }),
        'accept-language': request.language,
        'x-request-id': request.requestId,
      };
      return withinTime({ milliseconds: timeoutMilliseconds, tooLate, signal }, async (until) => {
        const response = await pool.request({ method: 'POST', path, body, headers, signal: until });
        if (response.statusCode !== 200) {
          await response.body.dump();
          throw new UnexpectedStatus(response.statusCode);
        }
        return readAnswer(await response.body.json());
      });
    },
    stop: () => pool.close(),
  };
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
