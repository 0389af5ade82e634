import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { lexicographicSortSchema, parse, printSchema } from 'graphql';
import type { LocalSubgraph } from '../../platform/runtime/graphql/subgraph';

/** Everything `schema/` holds of the API: file name, relative to `schema/`, to content. */
export type SchemaFiles = ReadonlyMap<string, string>;

/** Composes the subgraphs; a fault names the subgraph and the field at odds. */
export function composeSchema(subgraphs: readonly LocalSubgraph[]): SchemaFiles {
  const result = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `http://${name}` })),
  );
  if (result.errors) {
    throw new Error(
      `the subgraphs do not compose:\n${result.errors.map(({ message }) => `  - ${message}`).join('\n')}`,
    );
  }
  const api = Supergraph.build(result.supergraphSdl).apiSchema().toGraphQLJSSchema();
  return new Map([
    ...subgraphs.map(({ name, sdl }) => [`subgraphs/${name}.graphql`, withNewline(sdl)] as const),
    ['supergraph.graphql', withNewline(result.supergraphSdl)],
    ['api.graphql', withNewline(printSchema(lexicographicSortSchema(api)))],
  ]);
}

function withNewline(text: string): string {
  return `${text.trimEnd()}\n`;
}
