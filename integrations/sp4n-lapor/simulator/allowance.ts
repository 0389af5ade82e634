import type { Clock } from '../../../platform/domain/clock';

/** How many calls are answered within a time; the rest are told to wait. Without a limit everything is answered. */
export class Allowance {
  private limit: { readonly calls: number; readonly seconds: number } | null = null;
  private answered: number[] = [];

  constructor(private readonly clock: Clock) {}

  set(calls: number, seconds: number): void {
    this.limit = { calls, seconds };
    this.answered = [];
  }

  lift(): void {
    this.limit = null;
  }

  /** Seconds to wait; null when this call is answered. */
  take(): number | null {
    if (!this.limit) return null;
    const now = this.clock.now().getTime();
    const since = now - this.limit.seconds * 1_000;
    this.answered = this.answered.filter((at) => at > since);
    const [first] = this.answered;
    if (first !== undefined && this.answered.length >= this.limit.calls)
      return Math.max(1, Math.ceil((first - since) / 1_000));
    this.answered.push(now);
    return null;
  }
}
