import type { Clock } from '../../../platform/domain/clock';

/** Our own limit of calls: as many as a minute allows, at most a tenth of them at once. */
export class CallAllowance {
  private left: number;
  private at: number;

  constructor(
    private readonly clock: Clock,
    private readonly perMinute: number,
  ) {
    this.left = this.burst;
    this.at = clock.now().getTime();
  }

  /** Milliseconds until the next call may be made; 0: now, and it counts. */
  take(): number {
    const now = this.clock.now().getTime();
    const gained = (Math.max(0, now - this.at) / 60_000) * this.perMinute;
    this.left = Math.min(this.burst, this.left + gained);
    this.at = now;
    if (this.left < 1) return Math.ceil(((1 - this.left) / this.perMinute) * 60_000);
    this.left -= 1;
    return 0;
  }

  private get burst(): number {
    return Math.max(1, this.perMinute / 10);
  }
}
