import type { EntityManager } from 'typeorm';
import type { Circumstances } from '../../domain/approval/authority';
import { StaffCopy } from './approval-rows.entity';
import { runningDelegations } from './running-delegations';

/** The staff of an agency, and who of them stands in for whom. */
export async function circumstancesOf(
  manager: EntityManager,
  agencyId: string,
  at: Date,
): Promise<Circumstances> {
  const staff = await manager.findBy(StaffCopy, { agencyId });
  return { staff, delegations: await runningDelegations(manager, agencyId, at), at };
}
