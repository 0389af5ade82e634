import { SharedRun } from '../../../platform/runtime/shared-run';
import type { Logger } from '../../../platform/runtime/logging/logger';
import type { Poller } from './poller';

/** Looks at the other side on a beat, and at once when it is nudged. */
export class PollWorker {
  private readonly looking: SharedRun;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    poller: Poller,
    private readonly log: Logger,
  ) {
    this.looking = new SharedRun(async () => {
      await poller.look();
    });
  }

  start(beatMilliseconds: number): void {
    this.timer = setInterval(() => this.nudge(), beatMilliseconds);
    this.timer.unref();
    this.nudge();
  }

  nudge(): void {
    void this.runOnce().catch((error: unknown) =>
      this.log.error({ error }, 'fault while looking at the other side'),
    );
  }

  runOnce(): Promise<void> {
    return this.looking.run();
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.looking.idle();
  }
}
