import { parseComplaintEvent, type ComplaintEvent } from '../../../schema/events/complaint-events';
import type { EventFeed } from '../../../platform/runtime/events/bus';
import { Follower } from '../../../platform/runtime/events/follower';
import { followerName, type ProjectionStore } from '../store/projection-store';

/** Keeps the figures up to date with the events of the complaints service. */
export function followComplaints(
  projection: ProjectionStore,
  complaints: EventFeed<ComplaintEvent>,
  onFault: (error: unknown) => void,
): Follower<ComplaintEvent> {
  return new Follower({
    name: followerName,
    feed: complaints,
    parse: parseComplaintEvent,
    database: projection.database,
    handle: (manager, event, position) => projection.apply(manager, { position, event }),
    onFault,
  });
}
