import { Arg, Ctx, ID, Resolver, Root, Subscription } from 'type-graphql';
import { subscribedByGateway } from '../../../../platform/runtime/graphql/gateway-only';
import { agencyRoles } from '../../../../platform/domain/actor';
import { Topic } from '../../../../platform/runtime/graphql/topic';
import { parseComplaintEvent } from '../../../../schema/events/complaint-events';
import type { PositionedEvent } from '../../../../schema/events/envelope';
import type { ComplaintsRequest } from '../complaints-request';
import { AgencyNoteType, presentNote } from './agency-note.type';

@Resolver()
export class CoordinationSubscriptions {
  @Topic({
    channel: 'complaints',
    carrying: 'noteId',
    argument: 'complaint',
    field: 'complaint.id',
    roles: ['ADMIN', ...agencyRoles],
    sight: 'sightOfNotes',
  })
  @Subscription(() => AgencyNoteType, {
    nullable: true,
    description:
      'Every new internal note of a complaint (catatan internal baru) the viewer may read. For staff of agencies that ' +
      'hold it, and ADMIN.',
    subscribe: subscribedByGateway,
  })
  async agencyNoteWritten(
    @Root() { event }: PositionedEvent,
    @Arg('complaint', () => ID, { description: 'Id of the complaint; an unknown one stays silent.' })
    complaintId: string,
    @Ctx() { loaders }: ComplaintsRequest,
  ): Promise<AgencyNoteType | null> {
    const { complaint, noteId } = parseComplaintEvent(event, 'event');
    if (complaint.id !== complaintId || noteId === null) return null;
    const seen = await loaders.complaint.load(complaint.id);
    const notes = seen ? await loaders.notes.load(seen) : [];
    const note = notes.find(({ id }) => id === noteId);
    return note ? presentNote(note) : null;
  }
}
