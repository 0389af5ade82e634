import { leadOf, type Disposition } from '../../domain/complaint';
import { deliveryOf } from '../../domain/coordination/delivery';
import { unitOf } from '../../domain/coordination/hand-over';
import type { VisibleComplaint } from '../../domain/visibility';
import type { ComplaintType } from '../types/complaint.type';
import type { DispositionType } from '../types/disposition.type';
import { agencyOf, categoryOf, citizenOf } from '../types/stubs.type';

/** Names every field: what is not written here does not leave the service. Texts are masked only when they are asked for. */
export function presentComplaint(seen: VisibleComplaint): ComplaintType {
  return {
    seen,
    id: seen.id,
    ticket: seen.ticket,
    class: seen.class,
    kind: seen.kind,
    category: categoryOf(seen.category),
    topic: seen.topic,
    get place() {
      const { address, latitude, longitude, ward } = seen.place;
      return { address, latitude, longitude, ward };
    },
    incidentDate: seen.incidentDate,
    channel: seen.channel,
    state: seen.state,
    identityHidden: seen.identityHidden,
    complaintHidden: seen.complaintHidden,
    identityHeldBy: seen.identityHeldBy,
    complaintHeldBy: seen.complaintHeldBy,
    accusedAgency: agencyOf(seen.accusedAgencyId),
    supervisory: seen.supervisory,
    ownComplaint: seen.isOwn,
    reporter: citizenOf(seen.reporterId),
    dispositions: seen.dispositions.map((disposition) => presentDisposition(disposition, seen.isParty)),
    leadAgency: presentLead(seen),
    filedAt: seen.filedAt,
    changedAt: seen.changedAt,
    forwardedAt: seen.forwardedAt,
    resolvedAt: seen.resolvedAt,
    closedAt: seen.closedAt,
    outcome: seen.outcome,
    get outcomeReason() {
      return seen.outcomeReason;
    },
    rating: seen.rating,
    archiveReason: seen.archiveReason,
    referredTo: seen.referredTo,
  };
}

function presentDisposition(disposition: Disposition, isParty: boolean): DispositionType {
  return {
    agency: { id: disposition.agencyId },
    agencyName: disposition.agencyName,
    role: disposition.role,
    issuedAt: disposition.issuedAt,
    endedAt: disposition.endedAt,
    ending: disposition.ending,
    delivery: isParty ? deliveryOf(disposition) : null,
    readAt: disposition.readAt,
    acceptedAt: disposition.acceptedAt,
    answeredAt: disposition.answeredAt,
    doneAt: disposition.doneAt,
    endReason: disposition.endReason,
    proposedAgency: agencyOf(disposition.proposedAgencyId),
    unit: unitOf(disposition.unitPath),
  };
}

function presentLead(seen: VisibleComplaint): ComplaintType['leadAgency'] {
  const lead = leadOf(seen);
  return lead ? { id: lead.agencyId } : null;
}
