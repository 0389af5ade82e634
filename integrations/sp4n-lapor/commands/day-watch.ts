import type { Clock } from '../../../platform/domain/clock';
import { BeatingWork } from '../../../platform/runtime/beating-work';
import type { Logger } from '../../../platform/runtime/logging/logger';
import type { ToldDay } from '../store/told-day';
import type { HealthWatch } from './health-watch';

export interface DayWatchParts {
  readonly told: ToldDay;
  readonly health: Pick<HealthWatch, 'now'>;
  /** There is another side. */
  readonly isOn: boolean;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Tells once a working day what an admin has to know of the mirror; whoever writes letters hears it. */
export class DayWatch {
  private readonly watching = new BeatingWork(
    () => this.look(),
    (error) => this.parts.log.error({ error }, 'fault while telling of the day'),
  );

  constructor(private readonly parts: DayWatchParts) {}

  start(beatMilliseconds = 60_000): void {
    if (this.parts.isOn) this.watching.start(beatMilliseconds);
  }

  runOnce(): Promise<void> {
    return this.parts.isOn ? this.watching.run() : Promise.resolve();
  }

  stop(): Promise<void> {
    return this.watching.stop();
  }

  private async look(): Promise<void> {
    const { told, health, clock, log } = this.parts;
    const day = await told.due(clock.now());
    if (day !== null && (await told.tell(day, await health.now(), clock.now())))
      log.info({ day }, 'the day is told');
  }
}
