import { MoreThan, type EntityManager } from 'typeorm';
import type { Delegation } from '../../domain/approval/draft';
import { DelegationRecord } from './approval-rows.entity';

/** Delegations of an agency that are not over, those to come too. */
export async function runningDelegations(
  manager: EntityManager,
  agencyId: string,
  at: Date,
): Promise<readonly Delegation[]> {
  const rows = await manager.findBy(DelegationRecord, { agencyId, endsAt: MoreThan(at) });
  return rows.map(delegationFrom);
}

export function delegationFrom({ startsAt: from, endsAt: until, ...who }: DelegationRecord): Delegation {
  return { ...who, from, until };
}
