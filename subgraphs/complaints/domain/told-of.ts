import { complaintEventTypes, nudges } from '../../../schema/events/complaint-events';

type EventType = (typeof complaintEventTypes)[number];

/**
 * Which events tell of what visitors are shown: a cache that has heard none of them still has what is there. Both what is
 * written (`store/told-writes.ts`) and what is declared to be kept (`graphql/caching.ts`) go by these lists.
 */
export const tellOfComplaint: readonly EventType[] = complaintEventTypes.filter(
  (type) => !nudges.includes(type),
);
export const tellOfSupport: readonly EventType[] = ['SupportChanged'];
export const tellOfComments: readonly EventType[] = ['CommentWritten', 'CommentChanged'];
