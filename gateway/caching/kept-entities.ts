import { parse, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { keptTogether, type Keeping } from '../../platform/runtime/graphql/keeping';
import { isObject } from '../planning/execution/json';
import type { FetchRequest, Fetched } from '../planning/execution/run';
import type { AskSubgraph } from '../planning/plan-executor';
import type { RequestScope } from '../planning/request-scope';
import type { CachingRule, CachingRules } from './caching-rules';
import type { Kept } from './kept';

/** What a subgraph gave for one entity, as JSON: each who is given it makes objects of his own. */
export interface KeptEntity {
  readonly json: string;
  readonly keeping: Keeping | null;
}

export function sizeOfEntity({ json }: KeptEntity): number {
  return 2 * json.length;
}

/** Fetches of plans that are known; as many as there are plans. */
const knownFetches = 2_000;

interface KnownFetch {
  /** What is selected, whatever the client called its operation. */
  readonly selection: string;
  readonly rule: CachingRule | null;
}

export interface KeptEntitiesOptions {
  readonly rules: CachingRules;
  /** With all that subgraphs tell each other. */
  readonly schema: GraphQLSchema;
  readonly kept: Kept<KeptEntity>;
}

/**
 * Entities that are the same for everybody, or for all visitors, by what represents them, what is selected and the
 * language: within any answer to any viewer a subgraph is asked only for those that are not kept.
 */
export class KeptEntities {
  private readonly known = new LRUCache<string, KnownFetch>({ max: knownFetches });

  constructor(private readonly options: KeptEntitiesOptions) {}

  /** The subgraph `name`, asked for what is not kept. */
  of(name: string, ask: AskSubgraph): AskSubgraph {
    return async (request, scope) => {
      const { representations: given, ...others } = request.variables;
      if (request.writes || scope.event || !Array.isArray(given)) return ask(request, scope);
      const representations: readonly unknown[] = given;
      const { selection, rule } = this.fetchOf(request);
      const begun = rule && isFor(rule, scope) ? this.options.kept.begin(rule) : null;
      if (!begun) return ask(request, scope);
      const keys = representations.map((each) =>
        JSON.stringify([name, selection, scope.language, others, each]),
      );
      const found = keys.map((key) => this.options.kept.find(key)?.value ?? null);
      const entities = found.map((each): unknown => each && JSON.parse(each.json));
      const missing = found.flatMap((each, index) => (each ? [] : [index]));
      const said = found.flatMap((each) => each?.keeping ?? []);
      if (missing.length === 0) return { data: { _entities: entities }, ...lasting(said) };
      const variables = { ...others, representations: missing.map((index) => representations[index]) };
      const answer = await ask({ ...request, variables }, scope);
      const answered = isObject(answer.data) ? answer.data['_entities'] : undefined;
      // Whatever this is, it is told as it is where all was asked for.
      if (!Array.isArray(answered) || answered.length !== missing.length) {
        return missing.length === keys.length ? answer : ask(request, scope);
      }
      answered.forEach((entity: unknown, index) => {
        const place = missing[index] ?? 0;
        entities[place] = entity;
        // What went wrong for one is not told to others.
        if (!answer.errors) {
          const { keeping = null } = answer;
          const value = { json: JSON.stringify(entity), keeping };
          this.options.kept.keep(keys[place] ?? '', value, { ...begun, keeping });
        }
      });
      return {
        data: { _entities: entities },
        ...lasting(answer.keeping ? [...said, answer.keeping] : said),
        ...(answer.errors ? { errors: answer.errors.map((error) => placed(error, missing)) } : {}),
      };
    };
  }

  private fetchOf({ query, operationName }: FetchRequest): KnownFetch {
    let fetch = this.known.get(query);
    if (!fetch) {
      fetch = {
        selection: operationName === null ? query : query.replace(operationName, ''),
        rule: this.options.rules.of(parse(query, { noLocation: true }), this.options.schema),
      };
      this.known.set(query, fetch);
    }
    return fetch;
  }
}

function lasting(said: readonly Keeping[]): Pick<Fetched, 'keeping'> {
  const keeping = keptTogether(said);
  return keeping ? { keeping } : {};
}

function isFor({ isPublic }: CachingRule, { actor }: RequestScope): boolean {
  return isPublic || actor.role === 'VISITOR';
}

/** Where an error shows among all entities, when only those missing were asked for. */
function placed(
  error: GraphQLFormattedError,
  missing: readonly number[],
): NonNullable<Fetched['errors']>[number] {
  const [root, index, ...rest] = error.path ?? [];
  const place = typeof index === 'number' ? missing[index] : undefined;
  return root === undefined || place === undefined ? error : { ...error, path: [root, place, ...rest] };
}
