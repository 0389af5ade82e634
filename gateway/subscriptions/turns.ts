/**
 * Lets few things run at once and gives way to everything else before each start: one event may concern
 * hundreds of audiences, and the requests that come meanwhile are not to wait for all of them.
 */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly atOnce: number) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.atOnce) await new Promise<void>((turn) => this.waiting.push(turn));
    else this.running += 1;
    try {
      await new Promise((resolve) => setImmediate(resolve));
      return await work();
    } finally {
      // The turn goes to who waits longest; only when nobody does is it given back.
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
