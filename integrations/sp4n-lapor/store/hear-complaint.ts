import type { EntityManager } from 'typeorm';
import type { ComplaintEvent } from '../../../schema/events/complaint-events';
import { stepsOfEvent } from '../domain/outbound/steps-of-event';
import { whyItStays } from '../domain/outbound/what-goes';
import { DeliveryRow } from './delivery.entity';
import { LinkRow } from './link.entity';
import { MirroredComplaintRow } from './mirrored-complaint.entity';
import { planSteps } from './outbound/plan-steps';

export interface Hearing {
  /** There is another side to tell. */
  readonly isOn: boolean;
  readonly hidden: 'never' | 'flagged';
  readonly at: Date;
}

/** Keeps what an event says of a complaint and plans what is to be told of it; bears the same event twice. */
export async function hearComplaint(
  manager: EntityManager,
  event: ComplaintEvent,
  hearing: Hearing,
): Promise<void> {
  const { complaint } = event;
  const known = await manager.findOneBy(MirroredComplaintRow, { complaintId: complaint.id });
  const stateAt = known?.state === complaint.state ? known.stateAt : new Date(event.at);
  await manager.save(MirroredComplaintRow, {
    complaintId: complaint.id,
    ...{ state: complaint.state, stateAt },
    ...{ supervisory: complaint.supervisory, accusedSide: complaint.accusedSide },
    ...{ complaintHidden: complaint.complaintHidden, identityHidden: complaint.identityHidden },
    ...{ leadAgency: complaint.leadAgency, supportingAgencies: complaint.supportingAgencies.join(',') },
    ...{
      channel: complaint.channel,
      allowedBy: known?.allowedBy ?? null,
      allowedAt: known?.allowedAt ?? null,
      takenBackBy: known?.takenBackBy ?? null,
      takenBackAt: known?.takenBackAt ?? null,
    },
    erased: (known?.erased ?? false) || event.type === 'ReporterErased',
  });
  if (!hearing.isOn) return;
  const allowed = (known?.allowedAt ?? null) !== null;
  const goes = whyItStays({ ...complaint, allowed, flagged: false }, hearing.hidden) === null;
  const mirrored = await isMirrored(manager, complaint.id);
  const steps = stepsOfEvent(event, { state: known?.state ?? null, mirrored }, goes);
  const happenedAt = new Date(event.at);
  await planSteps(manager, { complaintId: complaint.id, steps, happenedAt, at: hearing.at });
}

/** Linked, or on its way; one whose report was put aside by a rule is neither. */
async function isMirrored(manager: EntityManager, complaintId: string): Promise<boolean> {
  if (await manager.existsBy(LinkRow, { complaintId })) return true;
  const create = await manager.findOneBy(DeliveryRow, { complaintId, step: 'CREATE' });
  return create !== null && create.state !== 'SKIPPED';
}
