import type { CpuReading } from '../measures/cpu-meter';

/** What one round of one scenario found. */
export interface Round {
  /** CPU milliseconds per piece of work, by process. */
  readonly cpu: CpuReading;
  /** Milliseconds, by what they are of, such as `p50`. */
  readonly times: Readonly<Record<string, number>>;
}
