const minutes = 60_000;

/** Minutes between attempts. A link in a letter lives a day at most, so trying longer helps nobody. */
const waits = [1, 5, 15, 60, 180, 360, 600].map((wait) => wait * minutes);

/** A claimed letter comes back after this: longer than any server may keep us waiting. */
export const claimMilliseconds = 5 * minutes;

/** When a letter that has failed `attempts` times is tried again; null when it is given up. */
export function nextAttempt(attempts: number, at: Date): Date | null {
  const wait = waits[attempts - 1];
  return wait === undefined ? null : new Date(at.getTime() + wait);
}
