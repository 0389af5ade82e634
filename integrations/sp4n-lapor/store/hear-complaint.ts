import type { EntityManager } from 'typeorm';
import type { ComplaintEvent } from '../../../schema/events/complaint-events';
import { MirroredComplaintRow } from './mirrored-complaint.entity';

/** Keeps what an event says of a complaint; bears the same event twice. */
export async function hearComplaint(manager: EntityManager, event: ComplaintEvent): Promise<void> {
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
    },
    erased: (known?.erased ?? false) || event.type === 'ReporterErased',
  });
}
