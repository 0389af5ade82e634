import type { Clock } from '../../../platform/domain/clock';

/** The ministry's clock, which may go before or behind the hub's. */
export class SkewedClock implements Clock {
  skewMilliseconds = 0;

  constructor(private readonly real: Clock) {}

  now(): Date {
    return new Date(this.real.now().getTime() + this.skewMilliseconds);
  }
}
