import { spreadOf } from '../measures/percentiles';
import type { RecomputeRound, RecomputeRun } from './measure-recompute';

/** Findings as Markdown: medians of the rounds, with the least and the most in brackets. */
export function recomputeReport(
  machine: Readonly<Record<string, string>>,
  runs: readonly RecomputeRun[],
): string {
  return [
    `# ${(machine['at'] ?? '').slice(0, 10)}, due times recomputed after a change of the calendar`,
    '',
    ...Object.entries(machine).map(([name, value]) => `- ${name}: ${value}`),
    '- figures: median of the rounds (least–most); look-ups and lists of 20, two at a time, in milliseconds',
    '',
    '| database | open complaints | rounds | recomputed in s | complaints per s | p50 before | p50 during | ratio | p99 before | p99 during | ratio |',
    '|---|---|---|---|---|---|---|---|---|---|---|',
    ...runs.map(rowOf),
    '',
  ].join('\n');
}

function rowOf({ database, open, rounds }: RecomputeRun): string {
  const of = (figure: (round: RecomputeRound) => number, digits = 1) => {
    const { median, least, most } = spreadOf(rounds.map(figure));
    return `**${median.toFixed(digits)}** (${least.toFixed(digits)}–${most.toFixed(digits)})`;
  };
  const cells = [
    database,
    String(open),
    String(rounds.length),
    of(({ seconds }) => seconds),
    of(({ seconds }) => open / seconds, 0),
    of(({ before }) => before.p50),
    of(({ during }) => during.p50),
    of(({ before, during }) => during.p50 / before.p50, 2),
    of(({ before }) => before.p99),
    of(({ during }) => during.p99),
    of(({ before, during }) => during.p99 / before.p99, 2),
  ];
  return `| ${cells.join(' | ')} |`;
}
