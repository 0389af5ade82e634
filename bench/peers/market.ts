import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
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
  const { addresses } = (await answerOf(child)) as { readonly addresses: Record<string, string> };
  const { supergraphSdl, errors } = composeServices(
    shop.map(({ name, typeDefs }) => ({ name, typeDefs: parse(typeDefs), url: addresses[name] ?? '' })),
  );
  if (!supergraphSdl) throw new AggregateError(errors ?? [], 'the market does not compose');
  return {
    addresses,
    supergraphSdl,
    async takeCalls() {
      child.send('calls');
      return ((await answerOf(child)) as { readonly calls: number }).calls;
    },
    stop: () => void child.kill(),
  };
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const [message] = (await once(child, 'message')) as [unknown];
  return message;
}
