import { Arg, Ctx, ID, Resolver, Root, Subscription } from 'type-graphql';
import { isNudge, nudges, parseComplaintEvent } from '../../../../schema/events/complaint-events';
import type { PositionedEvent } from '../../../../schema/events/envelope';
import { agencyRoles, worksForAgency } from '../../../../platform/domain/actor';
import { subscribedByGateway } from '../../../../platform/runtime/graphql/gateway-only';
import { Topic } from '../../../../platform/runtime/graphql/topic';
import { heldBy } from '../../domain/coordination/share';
import { currentDispositions } from '../../domain/complaint';
import type { ComplaintsRequest } from '../complaints-request';
import { presentComplaint } from '../present/present-complaint';
import { presentFollowUp } from '../present/present-follow-up';
import { ComplaintType } from '../types/complaint.type';
import { DispositionIssuedType } from '../types/disposition-issued.type';
import { FollowUpType } from '../types/follow-up.type';

const ofComplaint = {
  ...{ argument: 'complaint', field: 'complaint.id' },
  ...{ strangers: 'strangersToComplaint', sight: 'sightOfComplaint' },
};

/** Each event is resolved for its own viewer, as things are now; null is "this viewer is not told". */
@Resolver()
export class ComplaintSubscriptions {
  // Answers, questions, resolutions: whatever step wrote an entry of the thread.
  @Topic({ channel: 'complaints', carrying: 'followUpId', ...ofComplaint })
  @Subscription(() => FollowUpType, {
    nullable: true,
    description: 'Every new entry in the thread of a complaint (tindak lanjut baru) the viewer may read.',
    subscribe: subscribedByGateway,
  })
  async followUpAdded(
    @Root() { event }: PositionedEvent,
    @Arg('complaint', () => ID, { description: 'Id of the complaint; an unknown one stays silent.' })
    complaintId: string,
    @Ctx() { loaders }: ComplaintsRequest,
  ): Promise<FollowUpType | null> {
    const { complaint, followUpId } = parseComplaintEvent(event, 'event');
    if (complaint.id !== complaintId || followUpId === null) return null;
    const found = await loaders.followUp.load(followUpId);
    return found && presentFollowUp(found.complaint, found.entry);
  }

  @Topic({ channel: 'complaints', except: nudges, ...ofComplaint })
  @Subscription(() => ComplaintType, {
    nullable: true,
    description:
      'A complaint after every change of it (perubahan pengaduan), as long as the viewer may see it.',
    subscribe: subscribedByGateway,
  })
  async complaintChanged(
    @Root() { event }: PositionedEvent,
    @Arg('complaint', () => ID, { description: 'Id of the complaint; an unknown one stays silent.' })
    complaintId: string,
    @Ctx() { loaders }: ComplaintsRequest,
  ): Promise<ComplaintType | null> {
    const told = parseComplaintEvent(event, 'event');
    const { complaint } = told;
    if (complaint.id !== complaintId || isNudge(told)) return null;
    const seen = await loaders.complaint.load(complaint.id);
    return seen && presentComplaint(seen);
  }

  @Topic({
    channel: 'complaints',
    events: ['ComplaintForwarded', 'CoordinationChanged'],
    argument: 'agency',
    field: 'agencies',
    roles: ['ADMIN', ...agencyRoles],
    staffOf: 'agency',
  })
  @Subscription(() => DispositionIssuedType, {
    nullable: true,
    description: 'Every complaint handed to an agency (disposisi baru). For staff of that agency, and ADMIN.',
    subscribe: subscribedByGateway,
  })
  async dispositionIssued(
    @Root() { event }: PositionedEvent,
    @Arg('agency', () => ID, { description: 'Id of the agency; one that is not the viewer’s stays silent.' })
    agencyId: string,
    @Ctx() { actor, loaders }: ComplaintsRequest,
  ): Promise<DispositionIssuedType | null> {
    const { type, complaint, agencies } = parseComplaintEvent(event, 'event');
    if (type !== 'ComplaintForwarded' && type !== 'CoordinationChanged') return null;
    if (!agencies.includes(agencyId)) return null;
    const isStaff = worksForAgency(actor) && actor.agencyId === agencyId;
    if (!isStaff && actor.role !== 'ADMIN') return null;
    const seen = await loaders.complaint.load(complaint.id);
    // Who is bound to a unit is told of its share alone.
    if (isStaff && !(seen && heldBy(actor, seen))) return null;
    const issued = seen && currentDispositions(seen).find((held) => held.agencyId === agencyId);
    return issued
      ? {
          complaint: presentComplaint(seen),
          agency: { id: agencyId },
          role: issued.role,
          issuedAt: issued.issuedAt,
        }
      : null;
  }
}
