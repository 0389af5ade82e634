import { signatureHeader, signRequest } from '../../platform/runtime/auth/subgraph-signature';
import {
  signedSubgraph,
  type SignedSubgraphOptions,
  type StoppableSubgraph,
} from '../../platform/runtime/remote/signed-subgraph';
import { guarded, type Guarding } from './guarded';
import { subgraphStream } from './subgraph-stream';

export interface RemoteSubgraphOptions extends SignedSubgraphOptions, Omit<Guarding, 'name'> {
  /** Before a cut stream is opened again for the first time. */
  readonly againMilliseconds?: number;
}

const path = '/graphql';

/** A service of the hub in another process; streams too are opened with a signature for who asks. */
export function remoteSubgraph(options: RemoteSubgraphOptions): StoppableSubgraph {
  const { name, keys, clock } = options;
  const signed = signedSubgraph(options);
  const opening = { service: name, method: 'GET', path, body: '' };
  return {
    ...signed,
    execute: guarded((request) => signed.execute(request), options),
    subscribe: subgraphStream({
      ...options,
      url: new URL(path, options.url).href,
      // A signature is good once.
      headersOf: ({ actor, language, requestId }) => ({
        [signatureHeader]: signRequest(keys, opening, { actor, at: clock.now() }),
        'accept-language': language,
        'x-request-id': requestId,
      }),
    }),
  };
}
