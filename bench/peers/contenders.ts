import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { olderNode } from '../older-node';
import { environmentOf, type GatewayStart } from './gateways/settings';

/** A gateway, or what stands in for one, as a process of its own. */
export interface Contender {
  readonly name: string;
  /** What Node is started with. */
  readonly program: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** The folder with the other gateways' packages and their start files, which are not compiled. */
export const othersFolder = join('bench', 'peers', 'others');

const built = (name: string): string[] => [join('dist', 'bench', 'peers', 'gateways', `${name}.js`)];
const hive = [
  join(othersFolder, 'node_modules', '@graphql-hive', 'gateway', 'dist', 'bin.js'),
  ...['supergraph', '--config-path', join(othersFolder, 'hive.config.mjs')],
];

export const contenders: readonly Contender[] = [
  { name: 'ours', program: built('ours') },
  { name: 'ours (nothing shared)', program: built('ours'), env: { PEER_UNSHARED: '1' } },
  { name: 'ours (answers kept)', program: built('ours'), env: { PEER_KEPT: '1' } },
  { name: 'ours (subgraphs inside)', program: built('ours'), env: { PEER_INSIDE: '1' } },
  { name: 'Apollo Gateway', program: built('apollo') },
  { name: 'Apollo Gateway (pooled)', program: built('apollo'), env: { PEER_POOL: '1' } },
  { name: 'Hive Gateway (JS planner)', program: hive },
  { name: 'Hive Gateway (Rust planner)', program: hive, env: { PEER_RUST: '1' } },
  { name: 'Mercurius', program: [join(othersFolder, 'mercurius.mjs')] },
  { name: 'no federation', program: built('whole') },
];

/** Those that carry subscriptions. */
export const liveContenders: readonly Contender[] = [
  { name: 'ours', program: built('ours') },
  { name: 'Hive Gateway', program: hive },
  { name: 'GraphQL Yoga', program: [join(othersFolder, 'yoga.mjs')] },
];

export function startContender({ name, program, env }: Contender, start: GatewayStart): ChildProcess {
  const child = spawn(process.execPath, [...olderNode, ...program], {
    env: { ...process.env, ...environmentOf(start), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = `${said}${text}`.slice(-4_000)));
  child.once('exit', (code) => {
    if (code) console.error(`${name} ended with ${code}: ${said}`);
  });
  return child;
}
