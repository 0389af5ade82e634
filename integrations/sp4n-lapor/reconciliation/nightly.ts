import type { Clock } from '../../../platform/domain/clock';
import type { Logger } from '../../../platform/runtime/logging/logger';

/** When the city sleeps: two o'clock at night, WITA (UTC+8). */
const hour = 2;
const witaOffset = 8 * 3_600_000;
const day = 24 * 3_600_000;
const beatMilliseconds = 5 * 60_000;

/** The last two o'clock at night before `now`. */
export function lastNight(now: Date): Date {
  const here = new Date(now.getTime() + witaOffset);
  here.setUTCHours(hour, 0, 0, 0);
  const tonight = here.getTime() - witaOffset;
  return new Date(tonight <= now.getTime() ? tonight : tonight - day);
}

/** Work that is done once a night, and made up for in the morning when nobody was there. */
export class Nightly {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly work: (since: Date) => Promise<unknown>,
    private readonly parts: { readonly clock: Clock; readonly log: Logger },
  ) {}

  start(): void {
    this.timer = setInterval(() => void this.runOnce(), beatMilliseconds);
    this.timer.unref();
  }

  /** Never fails: what went wrong is logged, and tried at the next beat. */
  runOnce(): Promise<void> {
    const { clock, log } = this.parts;
    this.running = this.running
      .then(async () => void (await this.work(lastNight(clock.now()))))
      .catch((error: unknown) => log.error({ error }, 'fault in the nightly comparison'));
    return this.running;
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }
}
