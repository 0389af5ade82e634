import type { EntityManager } from 'typeorm';
import type { AgencyEvent } from '../../../schema/events/agency-events';
import { OwnCategoryRow } from './own-category.entity';

/** Keeps our categories, to map theirs to; bears the same event twice. */
export async function hearAgency(manager: EntityManager, { category }: AgencyEvent): Promise<void> {
  if (!category) return;
  const { code, parentCode, nameId, nameEn, active } = category;
  await manager.save(OwnCategoryRow, { code, parentCode, nameId, nameEn, active });
}
