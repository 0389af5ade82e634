import { isNudge, parseComplaintEvent, type ComplaintEvent } from '../../schema/events/complaint-events';
import type { Channel } from '../../schema/events/envelope';
import { worksForAgency, type Actor } from '../../platform/domain/actor';

/**
 * What a subscription field hears. Read a topic as: an event concerns the listeners of each of `keysOf(event)`,
 * and a listener with these arguments listens to `keyOf(arguments)`.
 *
 * A topic decides only what is tried. Whether a viewer is told is decided per event by the subgraph that owns
 * the field: null there means that nothing is sent.
 */
export interface Topic {
  readonly channel: Channel;
  readonly keyOf: (values: Readonly<Record<string, unknown>>) => string;
  readonly keysOf: (event: ComplaintEvent) => readonly string[];
  /**
   * Refused when subscribing. Only for rules that reveal nothing: a complaint that a viewer may not see and one
   * that does not exist are both simply silent.
   */
  readonly mayListen: (actor: Actor, key: string) => boolean;
}

const anyone = () => true;

export const topics: Readonly<Record<string, Topic>> = {
  followUpAdded: {
    channel: 'complaints',
    keyOf: ({ complaint }) => String(complaint),
    // Answers, questions, resolutions: whatever step wrote an entry of the thread.
    keysOf: ({ followUpId, complaint }) => (followUpId === null ? [] : [complaint.id]),
    mayListen: anyone,
  },
  complaintChanged: {
    channel: 'complaints',
    keyOf: ({ complaint }) => String(complaint),
    keysOf: (event) => (isNudge(event) ? [] : [event.complaint.id]),
    mayListen: anyone,
  },
  dispositionIssued: {
    channel: 'complaints',
    keyOf: ({ agency }) => String(agency),
    keysOf: ({ type, agencies }) =>
      type === 'ComplaintForwarded' || type === 'CoordinationChanged' ? agencies : [],
    mayListen: (actor, agency) =>
      actor.role === 'ADMIN' || (worksForAgency(actor) && actor.agencyId === agency),
  },
  agencyNoteWritten: {
    channel: 'complaints',
    keyOf: ({ complaint }) => String(complaint),
    keysOf: ({ noteId, complaint }) => (noteId == null ? [] : [complaint.id]),
    mayListen: (actor) => actor.role === 'ADMIN' || worksForAgency(actor),
  },
  commentAdded: {
    channel: 'complaints',
    keyOf: ({ complaint }) => String(complaint),
    keysOf: ({ commentId, complaint }) => (commentId == null ? [] : [complaint.id]),
    mayListen: anyone,
  },
  noticeReceived: {
    channel: 'complaints',
    // An event does not say in clear who the reporter is: the subgraph tells whose a notice is.
    keyOf: () => 'notices',
    keysOf: ({ type }) => (type === 'NoticeIssued' ? ['notices'] : []),
    mayListen: (actor) =>
      actor.role === 'ADMIN' || actor.role === 'CITIZEN' || actor.role === 'PARTNER' || worksForAgency(actor),
  },
};

/** Checks an event of a channel before it is believed. */
export const parseEvent: Readonly<Partial<Record<Channel, (told: unknown) => ComplaintEvent>>> = {
  complaints: (told) => parseComplaintEvent(told, 'complaints'),
};
