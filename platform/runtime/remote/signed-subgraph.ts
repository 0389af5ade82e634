import { visitor } from '../../domain/actor';
import type { Clock } from '../../domain/clock';
import type { SigningKeys } from '../auth/signing-keys';
import { signatureHeader, signRequest } from '../auth/subgraph-signature';
import type { Subgraph } from '../graphql/subgraph';
import { HttpSubgraph, type HttpSubgraphOptions } from './http-subgraph';

export interface SignedSubgraphOptions extends HttpSubgraphOptions {
  /** Name of the service, which every signature is made for. */
  readonly name: string;
  /** Its origin, such as `http://10.0.0.5:4101`. */
  readonly url: string;
  readonly keys: SigningKeys;
  readonly clock: Clock;
}

/** What somebody keeps open until it is stopped. */
export interface StoppableSubgraph extends Subgraph {
  stop(): Promise<void>;
}

const path = '/graphql';

/** A service of the hub in another process: every call is signed for who asks. Throws when it cannot be had. */
export function signedSubgraph(options: SignedSubgraphOptions): StoppableSubgraph {
  const { name, keys, clock } = options;
  const there = new HttpSubgraph({ ...options, url: new URL(path, options.url).href });
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
      return there.post({ body, headers, signal });
    },
    stop: () => there.stop(),
  };
}
