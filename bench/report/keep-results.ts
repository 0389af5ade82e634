import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes `bench/results/<day>-<name>.md` and `.json`, which begins with the machine; gives the names of both. */
export function keepResults(
  name: string,
  {
    machine,
    report,
    results,
  }: {
    readonly machine: Readonly<Record<string, string>>;
    readonly report: string;
    readonly results: object;
  },
): readonly [markdown: string, json: string] {
  const folder = join('bench', 'results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${(machine['at'] ?? '').slice(0, 10)}-${name}`);
  writeFileSync(`${file}.md`, report);
  writeFileSync(`${file}.json`, `${JSON.stringify({ machine, ...results }, null, 2)}\n`);
  return [`${file}.md`, `${file}.json`];
}
