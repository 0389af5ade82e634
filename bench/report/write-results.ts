import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Size } from '../scenarios/scenarios';
import { modes } from '../hubs/measured-hub';
import type { Finding } from './findings';
import { tableOf } from './table';

export interface Run {
  readonly machine: Readonly<Record<string, string>>;
  readonly rounds: number;
  readonly size: Size;
  readonly findings: readonly Finding[];
}

/** One Markdown and one JSON file per mode; gives their names. */
export function writeResults(folder: string, run: Run): string[] {
  mkdirSync(folder, { recursive: true });
  const day = (run.machine['at'] ?? '').slice(0, 10);
  return modes.flatMap((mode) => {
    const findings = run.findings.filter((finding) => finding.mode === mode);
    if (findings.length === 0) return [];
    const name = join(folder, `${day}-${mode}`);
    writeFileSync(`${name}.md`, `# ${day}, ${mode}\n\n${circumstances(run)}\n\n${tableOf(findings)}`);
    writeFileSync(`${name}.json`, `${JSON.stringify({ ...run, findings }, null, 2)}\n`);
    return [`${name}.md`, `${name}.json`];
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
