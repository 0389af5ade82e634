import type { Size } from '../scenarios/scenarios';
import { modes } from '../hubs/measured-hub';
import type { Finding } from './findings';
import { keepResults } from './keep-results';
import { tableOf } from './table';

export interface Run {
  readonly machine: Readonly<Record<string, string>>;
  readonly rounds: number;
  readonly size: Size;
  readonly findings: readonly Finding[];
}

/** One Markdown and one JSON file per mode; gives their names. */
export function writeResults({ machine, rounds, size, findings: all }: Run): string[] {
  const day = (machine['at'] ?? '').slice(0, 10);
  return modes.flatMap((mode) => {
    const findings = all.filter((finding) => finding.mode === mode);
    if (findings.length === 0) return [];
    const run = { machine, rounds, size, findings };
    const report = `# ${day}, ${mode}\n\n${circumstances(run)}\n\n${tableOf(findings)}`;
    return [...keepResults(mode, { machine, report, results: { rounds, size, findings } })];
  });
}

export function circumstances({ machine, rounds, size }: Run): string {
  const facts = Object.entries(machine).map(([name, value]) => `- ${name}: ${value}`);
  return [
    ...facts,
    `- ${rounds} rounds, the modes taking turns; each round ${size.lists} lists, ${size.filings} filings, ` +
      `${size.followUps} follow-ups to ${size.subscribers} subscribers`,
    '- figures: median of the rounds (least–most)',
  ].join('\n');
}
