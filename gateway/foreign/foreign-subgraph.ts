import type { Logger } from '../../platform/runtime/logging/logger';
import { HttpSubgraph } from '../../platform/runtime/remote/http-subgraph';
import type { StoppableSubgraph } from '../../platform/runtime/remote/signed-subgraph';
import { guarded } from '../upstream/guarded';
import { subgraphStream } from '../upstream/subgraph-stream';

export interface ForeignSubgraphOptions {
  readonly name: string;
  readonly url: string;
  /** Where its subscriptions are opened. */
  readonly streams: string;
  readonly log: Logger;
  readonly timeoutMilliseconds: number;
}

const connections = 16;

/**
 * A subgraph of another party. It is told what is asked and in which language, and nothing of who asks: no signature, no
 * claims, no address, no event, no request id, which a client may have chosen. Of its answer nothing counts beside
 * data and errors.
 */
export function foreignSubgraph(options: ForeignSubgraphOptions): StoppableSubgraph {
  const { name, url, streams } = options;
  const there = new HttpSubgraph({ ...options, url, connections });
  return {
    name,
    execute: guarded(async ({ query, variables, operationName, language, signal }) => {
      const { data, errors } = await there.post({
        body: JSON.stringify({ query, variables, operationName }),
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          'accept-language': language,
        },
        signal,
      });
      return { ...(data === undefined ? {} : { data }), ...(errors ? { errors } : {}) };
    }, options),
    subscribe: subgraphStream({
      url: streams,
      headersOf: ({ language }) => ({ 'accept-language': language }),
    }),
    stop: () => there.stop(),
  };
}
