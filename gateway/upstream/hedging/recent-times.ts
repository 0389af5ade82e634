/** So few say nothing of what is slow. */
const leastKept = 32;
const mostKept = 256;
/** Sorting at every call would cost more than it tells. */
const judgedEvery = 16;

/** How long the last calls took. */
export class RecentTimes {
  private readonly kept: number[] = [];
  private heard = 0;
  private slow: number | null = null;

  add(milliseconds: number): void {
    this.kept[this.heard % mostKept] = milliseconds;
    this.heard += 1;
    if (this.kept.length >= leastKept && this.heard % judgedEvery === 0)
      this.slow = slowestTwentieth(this.kept);
  }

  /** Nineteen of twenty took no longer; null before that can be said. */
  get p95(): number | null {
    return this.slow;
  }
}

function slowestTwentieth(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
}
