import { totalOf } from '../measures/cpu-meter';
import { median, spreadOf, type Spread } from '../measures/percentiles';
import type { Mode } from '../hubs/measured-hub';
import type { Round } from '../scenarios/round';
import type { Scenario } from '../scenarios/scenarios';

/** One scenario in one mode, over all rounds. */
export interface Finding {
  readonly mode: Mode;
  readonly scenario: string;
  readonly per: string;
  /** CPU milliseconds of all processes together, per piece of work. */
  readonly cpu: Spread;
  /** The same by process, medians only. */
  readonly cpuByProcess: Readonly<Record<string, number>>;
  readonly times: Readonly<Record<string, Spread>>;
}

export function findingOf(mode: Mode, { name, per }: Scenario, rounds: readonly Round[]): Finding {
  const [first] = rounds;
  if (!first) throw new Error('nothing was measured');
  return {
    mode,
    scenario: name,
    per,
    cpu: spreadOf(rounds.map(({ cpu }) => totalOf(cpu))),
    cpuByProcess: Object.fromEntries(
      [...first.cpu.keys()].map((name) => [name, median(rounds.map(({ cpu }) => cpu.get(name) ?? 0))]),
    ),
    times: Object.fromEntries(
      Object.keys(first.times).map((name) => [name, spreadOf(rounds.map(({ times }) => times[name] ?? 0))]),
    ),
  };
}
