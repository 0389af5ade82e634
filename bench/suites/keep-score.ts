import { keepResults } from '../report/keep-results';
import { machine } from '../report/machine';

/** One thing that a suite asks of us. */
export interface Verdict {
  readonly name: string;
  /** Null when it holds, otherwise what was found instead. */
  readonly fault: string | null;
}

export interface Score {
  /** Last part of the file names. */
  readonly suite: string;
  readonly title: string;
  /** Where the questions come from: package and version, or repository and commit. */
  readonly source: string;
  readonly verdicts: readonly Verdict[];
  /** What else is to be known of the score. */
  readonly notes?: readonly string[];
}

/** Prints `N of M`, keeps it under bench/results, and fails the run when something does not hold. */
export function keepScore({ suite, title, source, verdicts, notes = [] }: Score): void {
  const failed = verdicts.filter(({ fault }) => fault !== null);
  const circumstances = machine();
  const score = `${verdicts.length - failed.length} of ${verdicts.length}`;
  const report = [
    `# ${title}`,
    '',
    `**${score}**`,
    '',
    ...failed.flatMap(({ name, fault }) => [`## ${name}`, '', '```', fault ?? '', '```', '']),
    `- questions: ${source}`,
    ...notes.map((note) => `- ${note}`),
    ...Object.entries(circumstances).map(([name, value]) => `- ${name}: ${value}`),
    '',
  ].join('\n');
  console.log(report);
  keepResults(`suite-${suite}`, {
    machine: circumstances,
    report,
    results: { source, score, notes, verdicts },
  });
  if (failed.length > 0) process.exitCode = 1;
}
