import { type EntityManager } from 'typeorm';
import type { PlannedStep } from '../../domain/outbound/steps-of-event';
import { DeliveryRow } from '../delivery.entity';
import { LinkRow } from '../link.entity';

export interface Plan {
  readonly complaintId: string;
  readonly steps: readonly PlannedStep[];
  /** When it happened here, and when it is planned. */
  readonly happenedAt: Date;
  readonly at: Date;
  /** Which report of the complaint; left out: the one that is followed now. */
  readonly sequence?: number;
}

/** Plans steps. The same step is planned once; one that a rule had put aside gets another turn. */
export async function planSteps(manager: EntityManager, plan: Plan): Promise<void> {
  const { complaintId, happenedAt, at } = plan;
  if (plan.steps.length === 0) return;
  const sequence = plan.sequence ?? (await currentSequence(manager, complaintId));
  for (const { step, about, wanted } of plan.steps) {
    const key = { complaintId, step, about, sequence };
    const known = await manager.findOneBy(DeliveryRow, key);
    if (!known) await manager.insert(DeliveryRow, { ...key, ...fresh(at), wanted, happenedAt });
    else if (known.state === 'SKIPPED' || known.state === 'HELD')
      await manager.update(DeliveryRow, { id: known.id }, { ...turn(at), wanted, happenedAt });
  }
}

async function currentSequence(manager: EntityManager, complaintId: string): Promise<number> {
  const [planned] = await manager.find(DeliveryRow, {
    ...{ select: { id: true, sequence: true }, where: { complaintId } },
    ...{ order: { sequence: 'DESC' }, take: 1 },
  });
  if (planned) return planned.sequence;
  const [link] = await manager.find(LinkRow, {
    ...{ where: { complaintId }, order: { sequence: 'DESC' }, take: 1 },
  });
  return link?.sequence ?? 1;
}

/** Another turn, as if it had never been tried; what is uncertain stays so. */
export const turn = (at: Date) =>
  ({
    state: 'WAITING',
    reason: null,
    said: null,
    failures: 0,
    nextAt: at,
    warned: false,
    token: null,
  }) as const;

export const fresh = (at: Date) => ({
  ...turn(at),
  ...{ uncertain: false, triedAt: null, progress: null, remoteId: null, createdAt: at, doneAt: null },
});
