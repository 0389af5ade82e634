import { type EntityManager } from 'typeorm';
import type { PlannedStep } from '../../domain/outbound/steps-of-event';
import { DeliveryRow } from '../delivery.entity';
import { ItemRow } from '../item.entity';
import { MirroredComplaintRow } from '../mirrored-complaint.entity';
import { fresh, planSteps, turn } from './plan-steps';

type About = Pick<DeliveryRow, 'complaintId' | 'sequence' | 'happenedAt'>;

/** The report is there: what waited for it has its turn. */
export async function releaseBehind(manager: EntityManager, about: About, at: Date): Promise<void> {
  const { complaintId, sequence } = about;
  await manager.update(DeliveryRow, { complaintId, sequence, state: 'HELD', reason: 'NO_REPORT' }, turn(at));
}

/** Entries written before the report was made, and files that are not there yet. */
export async function planRest(
  manager: EntityManager,
  about: About,
  rest: { readonly entries: readonly string[]; readonly files: readonly string[]; readonly at: Date },
): Promise<void> {
  const steps = [
    ...rest.files.map((id) => ({ step: 'ATTACH', about: id, wanted: null }) as const),
    ...rest.entries.map((id) => ({ step: 'FOLLOW_UP', about: id, wanted: null }) as const),
  ];
  const { complaintId, sequence, happenedAt } = about;
  await planSteps(manager, { complaintId, sequence, happenedAt, steps, at: rest.at });
}

/** What is so here is told again; it happened when it became so here. */
export async function planAgain(
  manager: EntityManager,
  again: {
    readonly delivery: Pick<DeliveryRow, 'complaintId' | 'sequence'>;
    readonly step: PlannedStep;
    readonly at: Date;
  },
): Promise<void> {
  const { delivery, step, at } = again;
  const { complaintId, sequence } = delivery;
  const known = await manager.findOneBy(MirroredComplaintRow, { complaintId });
  if (!known) return;
  await planSteps(manager, { complaintId, sequence, steps: [step], happenedAt: known.stateAt, at });
}

/** Files that went along with something else: none of them is sent alone. */
export async function markFilesSent(
  manager: EntityManager,
  about: About,
  sent: { readonly files: readonly string[]; readonly at: Date; readonly remoteId: number | null },
): Promise<void> {
  const { complaintId, sequence, happenedAt } = about;
  const { at, remoteId } = sent;
  for (const file of sent.files) {
    const key = { complaintId, step: 'ATTACH' as const, about: file, sequence };
    const done = { state: 'DONE' as const, doneAt: at, remoteId };
    const known = await manager.findOneBy(DeliveryRow, key);
    if (known) await manager.update(DeliveryRow, { id: known.id }, { ...done, reason: null });
    else await manager.insert(DeliveryRow, { ...key, ...fresh(at), ...done, wanted: null, happenedAt });
  }
}

/** What we posted, so that it is known when it comes back. */
export async function keepOwnItem(
  manager: EntityManager,
  item: Pick<ItemRow, 'trackingId' | 'itemId' | 'complaintId' | 'entryId'> & {
    readonly at: Date;
  },
): Promise<void> {
  const { trackingId, itemId, complaintId, entryId, at } = item;
  if (await manager.existsBy(ItemRow, { trackingId, itemId })) {
    await manager.update(ItemRow, { trackingId, itemId }, { direction: 'OUT', entryId });
    return;
  }
  await manager.insert(ItemRow, {
    ...{ trackingId, itemId, complaintId, entryId },
    ...{
      direction: 'OUT',
      author: 'INSTITUTION',
      writtenAt: null,
      digest: null,
      removedAt: null,
      seenAt: at,
    },
  });
}
