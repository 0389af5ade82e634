import { IsNull, LessThan } from 'typeorm';
import type { LocalDay } from '../../../platform/domain/calendar/local-day';
import type { Database } from '../../../platform/runtime/database/database';
import { tell } from '../../../platform/runtime/events/outbox';
import type { MirrorEvent } from '../../../schema/events/mirror-events';
import { dayToTell } from '../domain/day-told';
import type { MirrorHealth } from '../domain/health';
import { DeliveryRow } from './delivery.entity';
import { nationalDays } from './national-days';
import { RemoteStateRow } from './remote-state.entity';
import { ReviewRow } from './review.entity';

/** The day whose summary was told last, and telling the next one. */
export class ToldDay {
  constructor(private readonly database: Database) {}

  /** The day to tell now; null: there is none. */
  due(now: Date): Promise<LocalDay | null> {
    return this.database.snapshot(async (manager) => {
      const calendar = await nationalDays(manager);
      const { toldDay } = await manager.findOneByOrFail(RemoteStateRow, { id: 1 });
      return 'fault' in calendar ? null : dayToTell(calendar, toldDay, now);
    });
  }

  /** Once, also when several nodes come to it: whoever finds it told says nothing. */
  tell(day: LocalDay, health: MirrorHealth, at: Date): Promise<boolean> {
    return this.database.write(async (manager) => {
      const untold = [
        { id: 1, toldDay: IsNull() },
        { id: 1, toldDay: LessThan(day) },
      ];
      const marked = await Promise.all(
        untold.map((where) => manager.update(RemoteStateRow, where, { toldDay: day })),
      );
      if (marked.every(({ affected }) => affected === 0)) return false;
      const [held, dead, reviews] = await Promise.all([
        manager.countBy(DeliveryRow, { state: 'HELD' }),
        manager.countBy(DeliveryRow, { state: 'DEAD' }),
        manager.countBy(ReviewRow, { settledAt: IsNull() }),
      ]);
      const { state, trouble, lagSeconds } = health;
      await tell<MirrorEvent>(manager, [
        {
          ...{ type: 'MirrorDayTold', at: at.toISOString(), day: { day, held, dead, reviews } },
          before: { state, trouble },
          health: { state, trouble, lagSeconds, delayedSince: health.delayedSince?.toISOString() ?? null },
        },
      ]);
      return true;
    });
  }
}
