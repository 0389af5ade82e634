import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
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
  const { addresses } = (await answerOf(child)) as { readonly addresses: Record<string, string> };
  const { supergraphSdl, errors } = composeServices(
    [news, people].map(({ name, typeDefs }) => ({
      ...{ name, url: addresses[name] ?? '' },
      typeDefs: parse(
        `extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: ["@key"])\n${typeDefs}`,
      ),
    })),
  );
  if (!supergraphSdl) throw new AggregateError(errors ?? [], 'the newsroom does not compose');
  return {
    addresses,
    supergraphSdl,
    async tell(thread, id) {
      child.send({ thread, id });
      return ((await answerOf(child)) as { readonly at: number }).at;
    },
    async counts() {
      child.send('counts');
      return (await answerOf(child)) as NewsroomCounts;
    },
    stop: () => void child.kill(),
  };
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const [message] = (await once(child, 'message')) as [unknown];
  return message;
}
