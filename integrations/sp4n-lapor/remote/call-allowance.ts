import type { Clock } from '../../../platform/domain/clock';

/** Who calls: what is told, what is listened to, and what compares both sides or reads lists. */
export type Caller = 'SENDING' | 'LISTENING' | 'COMPARING';

/** Who was told to wait and does not come back gives up their turn after this. */
const keptMilliseconds = 10_000;

/**
 * Our own limit of calls: as many as a minute allows, at most a tenth of them at once. Whoever was told to wait has
 * their turn before those who come later, so that none of them keeps the others out; one alone has all there is.
 */
export class CallAllowance {
  private left: number;
  private at: number;
  /** In the order in which they asked, and until when their turn is kept. */
  private readonly waiting = new Map<Caller, number>();

  constructor(
    private readonly clock: Clock,
    private readonly perMinute: number,
  ) {
    this.left = this.burst;
    this.at = clock.now().getTime();
  }

  /** Milliseconds until the next call may be made; 0: now, and it counts. */
  take(caller: Caller): number {
    const now = this.gain();
    for (const [other, until] of this.waiting) if (until < now) this.waiting.delete(other);
    const queue = [...this.waiting.keys()];
    const ahead = queue.includes(caller) ? queue.indexOf(caller) : queue.length;
    if (this.left >= 1 + ahead) {
      this.waiting.delete(caller);
      this.left -= 1;
      return 0;
    }
    const wait = Math.ceil(((1 + ahead - this.left) / this.perMinute) * 60_000);
    // Who waits already keeps their place.
    this.waiting.set(caller, now + wait + keptMilliseconds);
    return wait;
  }

  /**
   * One more call of a piece of work that has begun: it counts, and whoever comes next waits the longer. False when a
   * whole minute is owed already.
   */
  owe(): boolean {
    this.gain();
    if (this.left <= -this.perMinute) return false;
    this.left -= 1;
    return true;
  }

  /** What the time since has brought; gives what time it is. */
  private gain(): number {
    const now = this.clock.now().getTime();
    const gained = (Math.max(0, now - this.at) / 60_000) * this.perMinute;
    this.left = Math.min(this.burst, this.left + gained);
    this.at = now;
    return now;
  }

  private get burst(): number {
    return Math.max(1, this.perMinute / 10);
  }
}
