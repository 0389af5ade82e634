import type { GraphQLSchema } from 'graphql';
import type { Feeds } from '../../platform/runtime/events/bus';
import type { ServiceSurroundings } from '../../platform/runtime/service';
import type { AskSubgraph } from '../planning/plan-executor';
import type { LoadedSupergraph } from '../planning/supergraph';
import { CachingRules } from './caching-rules';
import { channelChanges } from './changes';
import { HttpAnswers, sizeOfAnswer, type HttpAnswer } from './http-answers';
import { Kept } from './kept';

export interface CachingOptions {
  readonly supergraph: Pick<LoadedSupergraph, 'sdl'> & { readonly api: GraphQLSchema };
  readonly bytes: number;
  readonly sharedSeconds: number;
  readonly feeds: Feeds;
  /** What is under way may be older than what is told now. */
  readonly onChange: () => void;
}

/** Everything that is kept, and what voids it. */
export interface Caching {
  readonly answers: HttpAnswers;
  /** The subgraph `name`, whose writes void what was read of it before they came back. */
  noting(name: string, ask: AskSubgraph): AskSubgraph;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function openCaching(options: CachingOptions, surroundings: ServiceSurroundings): Caching {
  const rules = new CachingRules(options.supergraph.sdl);
  const changes = channelChanges(rules.channels, surroundings, options);
  const kept = new Kept<HttpAnswer>({
    ...{ bytes: options.bytes, sizeOf: sizeOfAnswer },
    ...{ changes, clock: surroundings.clock },
  });
  return {
    answers: new HttpAnswers({ ...options, rules, kept, schema: options.supergraph.api }),
    noting: (name, ask) => (request, scope) => {
      const answer = ask(request, scope);
      return request.writes ? answer.finally(() => changes.wrote(name)) : answer;
    },
    start: () => changes.start(),
    stop: () => changes.stop(),
  };
}
