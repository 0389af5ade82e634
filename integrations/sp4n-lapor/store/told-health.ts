import type { MirrorEvent } from '../../../schema/events/mirror-events';
import type { Database } from '../../../platform/runtime/database/database';
import { tell } from '../../../platform/runtime/events/outbox';
import type { MirrorHealth } from '../domain/health';
import { RemoteStateRow } from './remote-state.entity';
import type { RemoteState } from './remote-states';

/** What was told of the mirror's health last, and telling that it is another. */
export class ToldHealth {
  constructor(private readonly database: Database) {}

  /** Once, also when several nodes see the change: whoever finds the last word changed says nothing. */
  async tellIfChanged(
    health: MirrorHealth,
    last: Pick<RemoteState, 'toldState' | 'toldTrouble'>,
    at: Date,
  ): Promise<boolean> {
    const { state, trouble, lagSeconds } = health;
    const { toldState, toldTrouble } = last;
    if (state === toldState && trouble === toldTrouble) return false;
    return this.database.write(async (manager) => {
      const { affected } = await manager.update(
        RemoteStateRow,
        { id: 1, toldState, toldTrouble },
        { toldState: state, toldTrouble: trouble },
      );
      if (affected === 0) return false;
      await tell<MirrorEvent>(manager, [
        {
          ...{ type: 'MirrorHealthChanged', at: at.toISOString(), day: null },
          before: { state: toldState, trouble: toldTrouble },
          health: { state, trouble, lagSeconds, delayedSince: health.delayedSince?.toISOString() ?? null },
        },
      ]);
      return true;
    });
  }
}
