/** How often something was tried under one name, whether or not there is such a one. */
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

/** The count with one more attempt; null while the waiting is not over (waiting does not grow by trying). */
export function attempt(before: Attempts | null, limit: Limit, at: Date): Attempts | null {
  if (!before || at.getTime() - before.lastAt.getTime() >= limit.memory) return { count: 1, lastAt: at };
  const excess = before.count - limit.free;
  const wait = excess < 0 ? 0 : Math.min(limit.firstWait * 2 ** excess, limit.longestWait);
  if (at.getTime() < before.lastAt.getTime() + wait) return null;
  return { count: before.count + 1, lastAt: at };
}
