import type { Feeds } from '../../platform/runtime/events/bus';
import type { ServiceSurroundings } from '../../platform/runtime/service';
import type { AskSubgraph } from '../planning/plan-executor';
import type { LoadedSupergraph } from '../planning/supergraph';
import { CachingRules } from './caching-rules';
import { channelChanges } from './changes';
import { HttpAnswers, sizeOfAnswer, type HttpAnswer } from './http-answers';
import { Kept } from './kept';
import { KeptEntities, sizeOfEntity, type KeptEntity } from './kept-entities';

export interface CachingOptions {
  readonly supergraph: Pick<LoadedSupergraph, 'sdl' | 'api' | 'full'>;
  readonly bytes: number;
  readonly sharedSeconds: number;
  readonly feeds: Feeds;
  /** What is under way may be older than what is told now. */
  readonly onChange: () => void;
}

/** Everything that is kept, and what voids it. */
export interface Caching {
  readonly answers: HttpAnswers;
  /** The subgraph `name`: asked for what is not kept, and its writes void what was read of it before they came back. */
  of(name: string, ask: AskSubgraph): AskSubgraph;
  /** A write to the subgraph `name` came back that was not asked through this. */
  wrote(name: string): void;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function openCaching(options: CachingOptions, surroundings: ServiceSurroundings): Caching {
  const rules = new CachingRules(options.supergraph.sdl);
  const changes = channelChanges(rules.channels, surroundings, options);
  const { api, full } = options.supergraph;
  // Half for whole answers, half for entities.
  const store = { bytes: Math.floor(options.bytes / 2), changes, clock: surroundings.clock };
  const answers = new Kept<HttpAnswer>({ ...store, sizeOf: sizeOfAnswer });
  const entities = new KeptEntities({
    ...{ rules, schema: full },
    kept: new Kept<KeptEntity>({ ...store, sizeOf: sizeOfEntity }),
  });
  return {
    answers: new HttpAnswers({ ...options, rules, kept: answers, schema: api, clock: surroundings.clock }),
    of(name, ask) {
      const read = entities.of(name, ask);
      return async (request, scope) => {
        if (request.writes) return ask(request, scope).finally(() => changes.wrote(name));
        const answer = await read(request, scope);
        if (answer.keeping) scope.keepings?.push(answer.keeping);
        return answer;
      };
    },
    wrote: (name) => changes.wrote(name),
    start: () => changes.start(),
    stop: () => changes.stop(),
  };
}
