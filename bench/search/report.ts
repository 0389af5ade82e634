import { spreadOf, type Spread } from '../measures/percentiles';
import type { SearchRun } from './measure-search';

/** Findings as Markdown, the databases side by side: medians of the rounds, with the least and the most in brackets. */
export function searchReport(machine: Readonly<Record<string, string>>, runs: readonly SearchRun[]): string {
  const [first] = runs;
  const names = runs.map(({ database }) => database);
  const columns = [
    'search',
    ...names.flatMap((name) => [`${name} p50`, `${name} p99`, `${name} CPU`]),
    `p50 ${[...names].reverse().join(' ÷ ')}`,
    ...['statements', 'hidden ones found'],
  ];
  return [
    `# ${(machine['at'] ?? '').slice(0, 10)}, search`,
    '',
    ...Object.entries(machine).map(([name, value]) => `- ${name}: ${value}`),
    `- ${first?.complaints} complaints; ${first?.rounds.length} rounds of ${first?.searches} searches of each kind, one after the other; pages of 20`,
    '- figures: median of the rounds (least–most), milliseconds in the service; CPU: milliseconds of the hub and of the database server per search',
    '',
    `| ${columns.join(' | ')} |`,
    `|${columns.map(() => '---').join('|')}|`,
    ...(first?.rounds[0] ?? []).map(({ what }, index) => lineOf(what, index, runs)),
    '',
  ].join('\n');
}

function lineOf(what: string, index: number, runs: readonly SearchRun[]): string {
  const found = runs.map(({ rounds }) => rounds.flatMap((round) => round[index] ?? []));
  const figures = found.map((rounds) => ({
    p50: spreadOf(rounds.map(({ p50 }) => p50)),
    p99: spreadOf(rounds.map(({ p99 }) => p99)),
    cpu: spreadOf(rounds.map(({ cpu }) => cpu)),
  }));
  const [one, other] = figures;
  const ratio = one && other ? (other.p50.median / one.p50.median).toFixed(1) : '';
  const all = found.flat();
  const statements = [
    Math.min(...all.map(({ statements: [fewest] }) => fewest)),
    Math.max(...all.map(({ statements: [, most] }) => most)),
  ];
  const cells = [
    what,
    ...figures.flatMap(({ p50, p99, cpu }) => [written(p50), written(p99), written(cpu)]),
    ratio,
    [...new Set(statements)].join('–'),
    String(all.reduce((sum, { leaked }) => sum + leaked, 0)),
  ];
  return `| ${cells.join(' | ')} |`;
}

function written({ median, least, most }: Spread): string {
  return `**${median.toFixed(1)}** (${least.toFixed(1)}–${most.toFixed(1)})`;
}
