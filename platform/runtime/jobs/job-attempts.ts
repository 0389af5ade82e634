const seconds = 1_000;
const minutes = 60 * seconds;

/** Waits between attempts: a passing fault is over soon, a lasting one has a day to be repaired. */
const waits = [
  10 * seconds,
  1 * minutes,
  5 * minutes,
  15 * minutes,
  60 * minutes,
  180 * minutes,
  360 * minutes,
  720 * minutes,
];

/** A claimed job comes back after this, when the node that claimed it has died. No job may take longer. */
export const leaseMilliseconds = 5 * minutes;

/** When a job that has failed `attempts` times is tried again; null when it is given up. */
export function nextAttempt(attempts: number, at: Date): Date | null {
  const wait = waits[attempts - 1];
  return wait === undefined ? null : new Date(at.getTime() + wait);
}
