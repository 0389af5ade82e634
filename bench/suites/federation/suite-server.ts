import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from '../../../test/support/private-server';
import { olderNode } from '../../older-node';

/** One question of the suite: what a query must give. */
export interface Question {
  readonly query: string;
  readonly expected: { readonly data?: unknown; readonly errors?: boolean };
}

/** The suite's own subgraphs, running, and what it asks. */
export interface SuiteServer {
  names(): Promise<readonly string[]>;
  supergraphOf(name: string): Promise<string>;
  /** Address of every subgraph, by its name. */
  subgraphsOf(name: string): Promise<ReadonlyMap<string, string>>;
  questionsOf(name: string): Promise<readonly Question[]>;
  stop(): Promise<void>;
}

/** In a process of its own, for its packages are not ours. It is written for a newer Node. */
export async function startSuite(folder: string): Promise<SuiteServer> {
  const port = await freePort();
  const program = `
    const { serve } = await import(${JSON.stringify(pathToFileURL(join(folder, 'built', 'index.js')).href)});
    await serve(${port});
    process.send('listening');`;
  const child = spawn(process.execPath, [...olderNode, '--input-type=module', '--eval', program], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  await Promise.race([
    once(child, 'message'),
    ended.then(() => Promise.reject(new Error('the suite ended before it listened'))),
  ]);
  const origin = `http://localhost:${port}`;
  async function get(path: string): Promise<Response> {
    const response = await fetch(`${origin}/${path}`);
    if (!response.ok) throw new Error(`the suite answered ${response.status} for ${path}`);
    return response;
  }
  return {
    names: async () => (await (await get('ids')).json()) as string[],
    supergraphOf: async (name) => (await get(`${name}/supergraph`)).text(),
    async subgraphsOf(name) {
      const subgraphs = (await (await get(`${name}/subgraphs`)).json()) as { name: string; url: string }[];
      return new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph.url]));
    },
    questionsOf: async (name) => (await (await get(`${name}/tests`)).json()) as Question[],
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
