/**
 * Work that takes in everything there is at its start: one run at a time, and whoever asks while it runs shares
 * one more run, since what they know of may have come too late for the first.
 */
export class SharedRun {
  private running: Promise<void> | null = null;
  private again = false;

  constructor(private readonly work: () => Promise<void>) {}

  /** Resolves when everything that was there before the call has been taken in. */
  run(): Promise<void> {
    if (this.running) this.again = true;
    else this.running = this.loop();
    return this.running;
  }

  /** Resolves when nothing runs, however it ended. */
  async idle(): Promise<void> {
    await this.running?.catch(() => undefined);
  }

  private async loop(): Promise<void> {
    try {
      do {
        this.again = false;
        await this.work();
      } while (this.again);
    } finally {
      // In the same step as the last look at `again`: a call in between would wait for a run that never comes.
      this.running = null;
    }
  }
}
