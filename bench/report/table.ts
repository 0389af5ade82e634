import type { Spread } from '../measures/percentiles';
import type { Finding } from './findings';

/** Findings as Markdown: medians of the rounds, with the least and the most in brackets. */
export function tableOf(findings: readonly Finding[]): string {
  const requests = findings.filter(({ times }) => times['p50'] !== undefined);
  const deliveries = findings.filter(({ times }) => times['p50'] === undefined);
  return [
    '| scenario | mode | CPU ms | p50 ms | p99 ms |',
    '|---|---|---|---|---|',
    ...requests.map(({ scenario, mode, per, cpu, times }) =>
      row(scenario, mode, `${spread(cpu)} per ${per}`, spread(times['p50']), spread(times['p99'])),
    ),
    '',
    ...deliveryTable(deliveries),
    '',
    '| scenario | mode | CPU ms by process |',
    '|---|---|---|',
    ...findings
      .filter(({ cpuByProcess }) => Object.keys(cpuByProcess).length > 1)
      .map(({ scenario, mode, cpuByProcess }) =>
        row(
          scenario,
          mode,
          Object.entries(cpuByProcess)
            .map(([name, used]) => `${name} ${used.toFixed(1)}`)
            .join(', '),
        ),
      ),
    '',
  ].join('\n');
}

function deliveryTable(findings: readonly Finding[]): string[] {
  const names = Object.keys(findings[0]?.times ?? {});
  return [
    row('scenario', 'mode', 'CPU ms', ...names.map((name) => `${name} ms`)),
    `|${'---|'.repeat(names.length + 3)}`,
    ...findings.map(({ scenario, mode, per, cpu, times }) =>
      row(scenario, mode, `${spread(cpu)} per ${per}`, ...names.map((name) => spread(times[name]))),
    ),
  ];
}

function row(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function spread(figure: Spread | undefined): string {
  if (!figure) return '';
  return `**${figure.median.toFixed(1)}** (${figure.least.toFixed(1)}–${figure.most.toFixed(1)})`;
}
