import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

export interface Composable {
  readonly name: string;
  readonly sdl: string;
  /** Where it answers, for gateways that find it in the supergraph; ours is given its subgraphs. */
  readonly url?: string;
}

/** The supergraph of these subgraphs. Throws with a sentence for each thing at which they are at odds. */
export function composedSupergraph(subgraphs: Iterable<Composable>): string {
  const { supergraphSdl, errors } = composeServices(
    [...subgraphs].map(({ name, sdl, url = `http://${name}` }) => ({ name, typeDefs: parse(sdl), url })),
  );
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}
