import type { EntityManager } from 'typeorm';
import type { AgencyEvent, HolidayFacts } from '../../../schema/events/agency-events';
import { OwnCategoryRow } from './own-category.entity';
import { OwnHolidayRow } from './own-holiday.entity';

/** Keeps our categories, to map theirs to, and the holidays of the whole nation; bears the same event twice. */
export async function hearAgency(manager: EntityManager, { category, holiday }: AgencyEvent): Promise<void> {
  if (holiday) await keepHoliday(manager, holiday);
  if (!category) return;
  const { code, parentCode, nameId, nameEn, active } = category;
  await manager.save(OwnCategoryRow, { code, parentCode, nameId, nameEn, active });
}

/** National holidays and joint leave; a day of Bali or of the city alone is a day of work for the ministry. */
async function keepHoliday(manager: EntityManager, facts: HolidayFacts): Promise<void> {
  const { id, day, nameId, nameEn, source, state } = facts;
  const closes = state === 'CONFIRMED' && (source === 'NATIONAL' || source === 'JOINT_LEAVE');
  await manager.save(OwnHolidayRow, { id, day, nameId, nameEn, closes });
}
