import type { Lag } from './lag';
import type { CaughtUp } from './outage';
import type { Burst } from './told';

export interface MirrorFindings {
  readonly told: Burst;
  readonly polled: Burst;
  readonly pushed: Burst;
  readonly out: Lag;
  readonly in: Lag;
  readonly caughtUp: readonly CaughtUp[];
}

export function mirrorReport(
  machine: Readonly<Record<string, string>>,
  { told, polled, pushed, out, in: heard, caughtUp }: MirrorFindings,
): string {
  return [
    `# ${(machine['at'] ?? '').slice(0, 10)}, the mirror`,
    '',
    ...Object.entries(machine).map(([name, value]) => `- ${name}: ${value}`),
    '- hub in one process on SQLite; the simulator without delay in another, whose time is not counted',
    '',
    '| way | reports | reports/s | CPU ms each | memory before | at most |',
    '|---|---|---|---|---|---|',
    burst('out, all that waited while the mirror was stopped', told),
    burst('in, looked for every second', polled),
    burst('in, pushed', pushed),
    '',
    '| 10 events a second | events | p50 ms | p95 ms | CPU ms each |',
    '|---|---|---|---|---|',
    lag('out: from the confirmed answer to the thread there', out),
    lag('in, pushed: from the word there to a subscriber here', heard),
    '',
    'After 72 hours of maintenance, by a clock of its own, both sides in one process; nothing lost, doubled or out of order, or the run had failed.',
    '',
    '| database | items | calls a minute allowed | calls | minutes to catch up | least possible | × | tries in vain during the outage | seconds of the machine |',
    '|---|---|---|---|---|---|---|---|---|',
    ...caughtUp.map(outage),
    '',
  ].join('\n');
}

function burst(way: string, { reports, perSecond, cpuPerReport, memory }: Burst): string {
  return `| ${way} | ${reports} | **${perSecond.toFixed(1)}** | ${cpuPerReport.toFixed(1)} | ${memory.before} MB | ${memory.peak} MB |`;
}

function lag(way: string, { events, p50, p95, cpuPerEvent }: Lag): string {
  return `| ${way} | ${events} | **${p50.toFixed(0)}** | ${p95.toFixed(0)} | ${cpuPerEvent.toFixed(1)} |`;
}

function outage(run: CaughtUp): string {
  const ratio = run.leastMinutes > 0 ? (run.simulatedMinutes / run.leastMinutes).toFixed(2) : '';
  return `| ${run.database} | ${run.items} | ${run.callsPerMinute} | ${run.calls} | **${run.simulatedMinutes.toFixed(1)}** | ${run.leastMinutes.toFixed(1)} | ${ratio} | ${run.triesInVain} | ${run.seconds.toFixed(0)} |`;
}
