import { fork } from 'node:child_process';
import { join } from 'node:path';
import { composedSupergraph } from '../../platform/runtime/graphql/composed-supergraph';
import { childAnswer } from '../measures/child-answer';
import { shop } from './shop/subgraphs';

/** The subgraphs, running. */
export interface Market {
  readonly addresses: Readonly<Record<string, string>>;
  readonly supergraphSdl: string;
  /** Calls to any subgraph since it was last asked. */
  takeCalls(): Promise<number>;
  stop(): void;
}

export async function openMarket(): Promise<Market> {
  const child = fork(join(__dirname, 'shop', 'serve.js'));
  const { addresses } = (await childAnswer(child)) as { readonly addresses: Record<string, string> };
  const subgraphs = shop.map(({ name, typeDefs }) => ({ name, sdl: typeDefs, url: addresses[name] ?? '' }));
  return {
    addresses,
    supergraphSdl: composedSupergraph(subgraphs),
    async takeCalls() {
      child.send('calls');
      return ((await childAnswer(child)) as { readonly calls: number }).calls;
    },
    stop: () => void child.kill(),
  };
}
