import { IsNull, type EntityManager } from 'typeorm';
import type { AgencyFacts } from '../../../../schema/events/agency-events';
import { pathToday } from '../../domain/coordination/units';
import { DispositionRecord } from '../disposition.entity';
import { unseen } from '../told-writes';

/** Complaints stay with their unit when it is moved, and go up when it is closed. */
export async function followUnits(
  manager: EntityManager,
  { id, units }: AgencyFacts,
  at: Date,
): Promise<void> {
  const held = await manager
    .createQueryBuilder(DispositionRecord, 'held')
    .select('held.unitPath', 'unitPath')
    .distinct(true)
    .where('held.agencyId = :id AND held.endedAt IS NULL AND held.unitPath IS NOT NULL', { id })
    .getRawMany<{ unitPath: string }>();
  for (const { unitPath } of held) {
    const now = pathToday(units, unitPath, at);
    if (now === unitPath) continue;
    const where = { agencyId: id, unitPath, endedAt: IsNull() };
    await unseen(manager, () => manager.update(DispositionRecord, where, { unitPath: now }));
  }
}
