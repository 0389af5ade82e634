import { isNudge, parseComplaintEvent, type ComplaintEvent } from '../../schema/events/complaint-events';
import type { Channel, EventEnvelope } from '../../schema/events/envelope';
import { parseMirrorEvent, type MirrorEvent } from '../../schema/events/mirror-events';
import type { Parser } from '../../schema/events/parse';
import { worksForAgency, type Actor } from '../../platform/domain/actor';

/** Who listens to what. */
export interface Topic {
  readonly channel: Channel;
  readonly keyOf: (values: Readonly<Record<string, unknown>>) => string;
  /**
   * Refused when subscribing. Only for rules that reveal nothing: a complaint that a viewer may not see and one
   * that does not exist are both simply silent.
   */
  readonly mayListen: (actor: Actor, key: string) => boolean;
}

/**
 * What a subscription field hears. Read a topic as: an event concerns the listeners of each of `keysOf(event)`,
 * and a listener with these arguments listens to `keyOf(arguments)`.
 *
 * A topic decides only what is tried. Whether a viewer is told is decided per event by the subgraph that owns
 * the field: null there means that nothing is sent.
 */
interface TopicOf<Event> extends Omit<Topic, 'channel'> {
  readonly keysOf: (event: Event) => readonly string[];
}

const anyone = () => true;

const ofComplaints: Readonly<Record<string, TopicOf<ComplaintEvent>>> = {
  followUpAdded: {
    keyOf: ({ complaint }) => String(complaint),
    // Answers, questions, resolutions: whatever step wrote an entry of the thread.
    keysOf: ({ followUpId, complaint }) => (followUpId === null ? [] : [complaint.id]),
    mayListen: anyone,
  },
  complaintChanged: {
    keyOf: ({ complaint }) => String(complaint),
    keysOf: (event) => (isNudge(event) ? [] : [event.complaint.id]),
    mayListen: anyone,
  },
  dispositionIssued: {
    keyOf: ({ agency }) => String(agency),
    keysOf: ({ type, agencies }) =>
      type === 'ComplaintForwarded' || type === 'CoordinationChanged' ? agencies : [],
    mayListen: (actor, agency) =>
      actor.role === 'ADMIN' || (worksForAgency(actor) && actor.agencyId === agency),
  },
  agencyNoteWritten: {
    keyOf: ({ complaint }) => String(complaint),
    keysOf: ({ noteId, complaint }) => (noteId == null ? [] : [complaint.id]),
    mayListen: (actor) => actor.role === 'ADMIN' || worksForAgency(actor),
  },
  commentAdded: {
    keyOf: ({ complaint }) => String(complaint),
    keysOf: ({ commentId, complaint }) => (commentId == null ? [] : [complaint.id]),
    mayListen: anyone,
  },
  noticeReceived: {
    // An event does not say in clear who the reporter is: the subgraph tells whose a notice is.
    keyOf: () => 'notices',
    keysOf: ({ type }) => (type === 'NoticeIssued' ? ['notices'] : []),
    mayListen: (actor) =>
      actor.role === 'ADMIN' || actor.role === 'CITIZEN' || actor.role === 'PARTNER' || worksForAgency(actor),
  },
};

const ofTheMirror: Readonly<Record<string, TopicOf<MirrorEvent>>> = {
  mirrorHealthChanged: { keyOf: () => 'health', keysOf: () => ['health'], mayListen: anyone },
};

export const topics: Readonly<Record<string, Topic>> = {
  ...told('complaints', ofComplaints),
  ...told('mirror', ofTheMirror),
};

/** An event that was believed, and whom it concerns. */
export interface Heard {
  readonly event: EventEnvelope;
  readonly places: readonly { readonly topic: string; readonly key: string }[];
}

/** The channels that subscriptions hear. Each throws for an event that is not what its service tells. */
export const hearing: ReadonlyMap<Channel, (told: unknown) => Heard> = new Map([
  ['complaints', hearer('complaints', parseComplaintEvent, ofComplaints)],
  ['mirror', hearer('mirror', parseMirrorEvent, ofTheMirror)],
]);

function told<Event>(
  channel: Channel,
  heard: Readonly<Record<string, TopicOf<Event>>>,
): Readonly<Record<string, Topic>> {
  return Object.fromEntries(Object.entries(heard).map(([name, topic]) => [name, { ...topic, channel }]));
}

function hearer<Event extends EventEnvelope>(
  channel: Channel,
  parse: Parser<Event>,
  heard: Readonly<Record<string, TopicOf<Event>>>,
): (told: unknown) => Heard {
  return (told) => {
    const event = parse(told, channel);
    const places = Object.entries(heard).flatMap(([topic, { keysOf }]) =>
      keysOf(event).map((key) => ({ topic, key })),
    );
    return { event, places };
  };
}
