import type { Clock } from '../../../platform/domain/clock';
import { BeatingWork } from '../../../platform/runtime/beating-work';
import type { Logger } from '../../../platform/runtime/logging/logger';
import { healthOf, type MirrorHealth } from '../domain/health';
import type { Deliveries } from '../store/deliveries';
import type { RemoteStates } from '../store/remote-states';
import type { ToldHealth } from '../store/told-health';

export interface HealthParts {
  readonly remoteStates: RemoteStates;
  readonly deliveries: Deliveries;
  readonly told: ToldHealth;
  /** There is another side. */
  readonly isOn: boolean;
  readonly clock: Clock;
  readonly log: Logger;
}

/** How the mirror is doing, and telling it when that changes: by itself, for a delay comes by waiting. */
export class HealthWatch {
  private readonly watching = new BeatingWork(
    () => this.look(),
    (error) => this.parts.log.error({ error }, 'fault while watching the health of the mirror'),
  );

  constructor(private readonly parts: HealthParts) {}

  async now(): Promise<MirrorHealth> {
    return (await this.looked()).health;
  }

  start(beatMilliseconds = 5_000): void {
    if (this.parts.isOn) this.watching.start(beatMilliseconds);
  }

  /** Something happened that may be heard at once. */
  nudge(): void {
    if (this.parts.isOn) this.watching.nudge();
  }

  runOnce(): Promise<void> {
    return this.watching.run();
  }

  stop(): Promise<void> {
    return this.watching.stop();
  }

  private async look(): Promise<void> {
    const { told, clock, log } = this.parts;
    const { health, last } = await this.looked();
    const isTold = await told.tellIfChanged(health, last, clock.now());
    if (isTold) log.info({ state: health.state, trouble: health.trouble }, 'the mirror changed its health');
  }

  private async looked() {
    const { remoteStates, deliveries, isOn, clock } = this.parts;
    const last = await remoteStates.now();
    const oldestDueAt = await deliveries.oldestDueAt();
    return { health: healthOf({ ...last, isOn, oldestDueAt }, clock.now()), last };
  }
}
