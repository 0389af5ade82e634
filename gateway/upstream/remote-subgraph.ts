import { GraphQLError } from 'graphql';
import type { Logger } from '../../platform/runtime/logging/logger';
import {
  signedSubgraph,
  type SignedSubgraph,
  type SignedSubgraphOptions,
} from '../../platform/runtime/remote/signed-subgraph';
import { catalogue } from '../errors/catalogue';

export interface RemoteSubgraphOptions extends SignedSubgraphOptions {
  readonly log?: Logger;
}

/** A subgraph in another process; one that cannot be had answers with a coded error. */
export function remoteSubgraph(options: RemoteSubgraphOptions): SignedSubgraph {
  const { name, log } = options;
  const signed = signedSubgraph(options);
  return {
    ...signed,
    async execute(request) {
      try {
        return await signed.execute(request);
      } catch (error) {
        if (request.signal?.aborted) throw error;
        log?.warn({ subgraph: name, requestId: request.requestId, error }, 'subgraph unavailable');
        const { sentence } = catalogue.SUBGRAPH_UNAVAILABLE;
        const extensions = { code: 'SUBGRAPH_UNAVAILABLE', messages: sentence };
        return { errors: [new GraphQLError(sentence[request.language], { extensions })] };
      }
    },
  };
}
