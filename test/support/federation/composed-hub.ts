import { parse, type ExecutionResult } from 'graphql';
import { askedOperation } from '../../../gateway/planning/execution/asked-operation';
import { CompiledOperation } from '../../../gateway/planning/execution/compiled-operation';
import type { Fetched, FetchFrom, FetchRequest } from '../../../gateway/planning/execution/run';
import { TypeTests } from '../../../gateway/planning/execution/type-tests';
import { loadSupergraph } from '../../../gateway/planning/supergraph';
import { composedSupergraph } from '../../../platform/runtime/graphql/composed-supergraph';

/** The first line of a subgraph's type definitions: the directives it uses. */
export const federation = (names: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: [${names}])\n`;

type AnswerOf = (name: string, request: FetchRequest) => Fetched | Promise<Fetched>;

/** Composes subgraphs and executes queries over what `answer` gives for each of them; `asked` has all fetches. */
export function composedHub(definitions: Readonly<Record<string, string>>, answer: AnswerOf) {
  const subgraphs = Object.entries(definitions).map(([name, sdl]) => ({ name, sdl }));
  const { api, full, planOf } = loadSupergraph(composedSupergraph(subgraphs));
  const asked: { readonly name: string; readonly request: FetchRequest }[] = [];
  return {
    api,
    asked,
    async ask(
      query: string,
      variables: Readonly<Record<string, unknown>> = {},
      signal: AbortSignal | null = null,
    ): Promise<ExecutionResult> {
      const document = parse(query);
      const schemas = { api: new TypeTests(api), full: new TypeTests(full), combines: true };
      const operation = new CompiledOperation(
        schemas,
        askedOperation(document, null),
        planOf(query, document, null),
      );
      const fetchFrom: FetchFrom = async (name, request) => {
        asked.push({ name, request });
        return answer(name, request);
      };
      return operation.execute(variables, fetchFrom, signal);
    },
  };
}
