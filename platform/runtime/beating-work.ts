import { SharedRun } from './shared-run';

/** Shared work that is done on a beat, and at once for whoever knows that there is some. */
export class BeatingWork {
  private readonly shared: SharedRun;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    work: () => Promise<void>,
    /** Told what went wrong in a beat or a nudge, where nobody waits for the outcome. */
    private readonly onFault: (error: unknown) => void,
  ) {
    this.shared = new SharedRun(work);
  }

  /** Begins at once; may be started again after a stop. */
  start(beatMilliseconds: number): void {
    this.timer = setInterval(() => this.nudge(), beatMilliseconds);
    this.timer.unref();
    this.nudge();
  }

  nudge(): void {
    void this.run().catch(this.onFault);
  }

  /** Resolves when everything that was there before the call is done; fails as the work does. */
  run(): Promise<void> {
    return this.shared.run();
  }

  /** No more beats; resolves when nothing runs. */
  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.shared.idle();
  }
}
