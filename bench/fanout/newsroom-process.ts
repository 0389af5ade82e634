import { fork } from 'node:child_process';
import { join } from 'node:path';
import { composedSupergraph } from '../../platform/runtime/graphql/composed-supergraph';
import { federation } from '../../test/support/federation/composed-hub';
import { childAnswer } from '../measures/child-answer';
import { news, people } from './news';

/** The subgraphs, running. */
export interface Newsroom {
  readonly addresses: Readonly<Record<string, string>>;
  readonly supergraphSdl: string;
  /** Tells an entry to all who listen to the thread; gives when. */
  tell(thread: string, id: string): Promise<number>;
  counts(): Promise<NewsroomCounts>;
  stop(): void;
}

export interface NewsroomCounts {
  /** Of the subgraph that knows the authors, since it was last asked. */
  readonly calls: number;
  /** Messages of the subgraph that tells, since it was last asked. */
  readonly told: number;
  /** Subscriptions that it has. */
  readonly listening: number;
}

export async function openNewsroom(): Promise<Newsroom> {
  const child = fork(join(__dirname, 'newsroom.js'));
  const { addresses } = (await childAnswer(child)) as { readonly addresses: Record<string, string> };
  const subgraphs = [news, people].map(({ name, typeDefs }) => ({
    ...{ name, url: addresses[name] ?? '' },
    sdl: `${federation('"@key"')}${typeDefs}`,
  }));
  return {
    addresses,
    supergraphSdl: composedSupergraph(subgraphs),
    async tell(thread, id) {
      child.send({ thread, id });
      return ((await childAnswer(child)) as { readonly at: number }).at;
    },
    async counts() {
      child.send('counts');
      return (await childAnswer(child)) as NewsroomCounts;
    },
    stop: () => void child.kill(),
  };
}
