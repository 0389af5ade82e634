/** How often something was tried under one e-mail, whether or not it belongs to anybody. */
export interface Attempts {
  readonly count: number;
  readonly lastAt: Date;
}

export interface Limit {
  /** Attempts that need no waiting. */
  readonly free: number;
  /** Wait after the last free attempt; it doubles with each further one. */
  readonly firstWait: number;
  readonly longestWait: number;
  /** Attempts are forgotten after this long without one. */
  readonly memory: number;
}

const seconds = 1_000;
const hours = 3_600 * seconds;

/** Guessing passwords: 5 at once, then one each 30 s, 1 min … 15 min. The wait is short enough that nobody can lock another out for long. */
export const signInLimit: Limit = {
  free: 5,
  firstWait: 30 * seconds,
  longestWait: 900 * seconds,
  memory: 24 * hours,
};

/** Letters to one address asked for by visitors, so that nobody's mailbox is flooded through us. */
export const letterLimit: Limit = {
  free: 5,
  firstWait: 600 * seconds,
  longestWait: 6 * hours,
  memory: 24 * hours,
};

/** The count with one more attempt; null while the waiting is not over (waiting does not grow by trying). */
export function attempt(before: Attempts | null, limit: Limit, at: Date): Attempts | null {
  if (!before || at.getTime() - before.lastAt.getTime() >= limit.memory) return { count: 1, lastAt: at };
  const excess = before.count - limit.free;
  const wait = excess < 0 ? 0 : Math.min(limit.firstWait * 2 ** excess, limit.longestWait);
  if (at.getTime() < before.lastAt.getTime() + wait) return null;
  return { count: before.count + 1, lastAt: at };
}
