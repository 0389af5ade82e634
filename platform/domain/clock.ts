/** Where time comes from. Rules take `at: Date`; only commands and workers hold a clock. */
export interface Clock {
  now(): Date;
}

/** A clock that stands still until it is set: for the seed, which lives through past years, and for tests. */
export class ManualClock implements Clock {
  constructor(private at: Date) {}

  now(): Date {
    return this.at;
  }

  set(at: Date): void {
    this.at = at;
  }

  advance(milliseconds: number): void {
    this.at = new Date(this.at.getTime() + milliseconds);
  }
}
