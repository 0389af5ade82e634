import type { EntityManager } from 'typeorm';
import type { HolidayName } from '../../../platform/domain/calendar/closures';
import type { LocalDay } from '../../../platform/domain/calendar/local-day';
import { nationalCalendar } from '../mapping/national-clocks';
import { OwnHolidayRow } from './own-holiday.entity';

/** The national calendar with the holidays that the agencies service told. */
export async function nationalDays(manager: EntityManager): Promise<ReturnType<typeof nationalCalendar>> {
  const holidays = await manager.findBy(OwnHolidayRow, { closes: true });
  return nationalCalendar(
    new Map(holidays.map(({ day, nameId, nameEn }): [LocalDay, HolidayName] => [day, { nameId, nameEn }])),
  );
}
