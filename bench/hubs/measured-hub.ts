import type { CpuMeter } from '../measures/cpu-meter';

export const modes = ['embedded', 'separate'] as const;
export type Mode = (typeof modes)[number];

/** A hub in processes of its own, so that the CPU time of the load never counts as the hub's. */
export interface MeasuredHub {
  readonly mode: Mode;
  /** Where people reach it, without a path. */
  readonly origin: string;
  readonly meters: readonly CpuMeter[];
  stop(): Promise<void>;
}
