import { spreadOf } from '../measures/percentiles';
import type { SearchFigures, SearchRun } from './measure-search';

/** Findings as Markdown: medians of the rounds, with the least and the most in brackets. */
export function searchReport(machine: Readonly<Record<string, string>>, runs: readonly SearchRun[]): string {
  return [
    `# ${(machine['at'] ?? '').slice(0, 10)}, search`,
    '',
    ...Object.entries(machine).map(([name, value]) => `- ${name}: ${value}`),
    '- figures: median of the rounds (least–most), milliseconds in the service; pages of 20, one search after the other',
    '',
    '| database | complaints | rounds | search | p50 | p99 | statements | hidden ones found |',
    '|---|---|---|---|---|---|---|---|',
    ...runs.flatMap(rowsOf),
    '',
  ].join('\n');
}

function rowsOf({ database, complaints, searches, rounds }: SearchRun): string[] {
  const [first = []] = rounds;
  return first.map(({ what }, index) => {
    const of = (figure: (figures: SearchFigures) => number) => {
      const found = rounds.flatMap((round) => (round[index] ? [figure(round[index])] : []));
      const { median, least, most } = spreadOf(found);
      return { text: `**${median.toFixed(1)}** (${least.toFixed(1)}–${most.toFixed(1)})`, least, most };
    };
    const statements = [
      of(({ statements: [fewest] }) => fewest).least,
      of(({ statements: [, most] }) => most).most,
    ];
    const cells = [
      ...[database, String(complaints), `${rounds.length} × ${searches}`, what],
      ...[of(({ p50 }) => p50).text, of(({ p99 }) => p99).text],
      ...[[...new Set(statements)].join('–'), String(of(({ leaked }) => leaked).most)],
    ];
    return `| ${cells.join(' | ')} |`;
  });
}
