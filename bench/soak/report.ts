import type { MemorySample, Progress } from './progress';

const megabytes = (value: number) => value.toFixed(0);

/** At most so many lines of memory, evenly over the run. */
const mostLines = 25;

export function soakReport(
  machine: Readonly<Record<string, string>>,
  { progress, goal, tally }: { readonly progress: Progress; readonly goal: number; readonly tally: string },
): string {
  const { seed, checkpoints, operations, calls, seconds, starts, memory } = progress;
  const facts = {
    ...machine,
    seed: String(seed),
    operations: `${operations} of ${goal}`,
    checkpoints: `${checkpoints}, each drained and compared without a fault`,
    'calls over the wire': String(calls),
    seconds: `${seconds.toFixed(0)}, in ${starts} start${starts === 1 ? '' : 's'}`,
    'operations per second': (operations / Math.max(1, seconds)).toFixed(1),
    'in the last start': tally,
  };
  return [
    `# ${(machine['at'] ?? '').slice(0, 10)}, soak of the mirror`,
    '',
    ...Object.entries(facts).map(([name, value]) => `- ${name}: ${value}`),
    '- memory: of the one process that holds both systems, after the garbage was collected',
    '',
    '| operations | seconds | heap in MB | resident in MB |',
    '|---|---|---|---|',
    ...some(memory).map(
      (at) =>
        `| ${at.operations} | ${at.seconds.toFixed(0)} | ${megabytes(at.heapMegabytes)} | ${megabytes(at.residentMegabytes)} |`,
    ),
    '',
  ].join('\n');
}

function some(memory: readonly MemorySample[]): readonly MemorySample[] {
  const step = Math.max(1, Math.ceil(memory.length / mostLines));
  return memory.filter((_sample, index) => index % step === 0 || index === memory.length - 1);
}
