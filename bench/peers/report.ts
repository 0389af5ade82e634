import { spreadOf } from '../measures/percentiles';
import type { PeerRound } from './measure-peer';

/** What one contender did with one operation: a figure per round, or why there is none. */
export interface PeerFinding {
  readonly contender: string;
  readonly operation: string;
  readonly connections: number;
  readonly rounds: readonly PeerRound[];
  readonly problem?: string;
}

const columns = {
  'CPU ms': 'cpu',
  'requests/s': 'perSecond',
  'p50 ms': 'p50',
  'p99 ms': 'p99',
  calls: 'calls',
  'memory MB': 'memoryMb',
} as const satisfies Readonly<Record<string, keyof PeerRound>>;

/** A table per operation and number of connections; CPU also as a share of the first contender's. */
export function peerTables(findings: readonly PeerFinding[]): string {
  const tables = new Map<string, PeerFinding[]>();
  for (const finding of findings) {
    const title = `${finding.operation}, ${finding.connections} at a time`;
    tables.set(title, [...(tables.get(title) ?? []), finding]);
  }
  return [...tables].map(([title, rows]) => table(title, rows)).join('\n');
}

function table(title: string, rows: readonly PeerFinding[]): string {
  const base = rows.find(({ rounds }) => rounds.length > 0);
  const baseCpu = base ? spreadOf(base.rounds.map(({ cpu }) => cpu)).median : Number.NaN;
  return [
    `## ${title}`,
    '',
    `| gateway | ${Object.keys(columns).join(' | ')} | CPU beside ours |`,
    `|---|${'---|'.repeat(Object.keys(columns).length + 1)}`,
    ...rows.map((finding) => `| ${finding.contender} | ${cells(finding, baseCpu)} |`),
    '',
  ].join('\n');
}

function cells({ rounds, problem }: PeerFinding, baseCpu: number): string {
  if (rounds.length === 0)
    return `${problem ?? 'not measured'} | ${'| '.repeat(Object.keys(columns).length - 1)}`;
  const spreads = Object.values(columns).map((key) => spreadOf(rounds.map((round) => round[key])));
  const told = spreads.map(
    ({ median, least, most }) => `**${median.toFixed(1)}** (${least.toFixed(1)}–${most.toFixed(1)})`,
  );
  const cpu = spreads[0]?.median ?? Number.NaN;
  return [...told, `${(cpu / baseCpu).toFixed(2)} ×`].join(' | ');
}
