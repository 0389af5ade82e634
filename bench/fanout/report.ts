import { spreadOf } from '../measures/percentiles';
import type { FanOutRound } from './measure';

/** What one gateway did: a figure per round, or why there is none. */
export interface FanOutFinding {
  readonly contender: string;
  readonly active: number;
  readonly idle: number;
  readonly kilobytesEach: number;
  readonly rounds: readonly FanOutRound[];
  readonly problem?: string;
}

export function fanOutTable(findings: readonly FanOutFinding[]): string {
  const [first] = findings;
  const base = first && first.rounds.length > 0 ? medianCpu(first) : Number.NaN;
  return [
    '| gateway | active | idle | CPU µs per message | beside ours | last subscriber ms | executions per event | upstream messages per event | memory KB per subscriber | memory MB |',
    `|${'---|'.repeat(10)}`,
    ...findings.map((finding) => row(finding, base)),
    '',
  ].join('\n');
}

function row(finding: FanOutFinding, base: number): string {
  const { contender, active, idle, kilobytesEach, rounds, problem } = finding;
  if (rounds.length === 0)
    return `| ${contender} | ${active} | ${idle} | ${problem ?? 'not measured'} |${' |'.repeat(6)}`;
  const told = (key: keyof FanOutRound, digits = 0) => {
    const { median, least, most } = spreadOf(rounds.map((round) => round[key]));
    return `**${median.toFixed(digits)}** (${least.toFixed(digits)}–${most.toFixed(digits)})`;
  };
  const cells = [
    ...[contender, active, idle, told('cpu', 1), `${(medianCpu(finding) / base).toFixed(1)} ×`, told('last')],
    ...[told('executions'), told('upstream'), kilobytesEach.toFixed(1), told('memoryMb')],
  ];
  return `| ${cells.join(' | ')} |`;
}

function medianCpu({ rounds }: FanOutFinding): number {
  return spreadOf(rounds.map(({ cpu }) => cpu)).median;
}
