import type { Channel, EventEnvelope, PositionedEvent } from '../../../schema/events/envelope';

/**
 * Carries events between services. Two verbs:
 *
 * - `publish` is a nudge and may be lost: live subscriptions, waking a follower. Who listens late has missed it.
 * - `follow` (`follow.ts`) is durable: it reads the telling service's feed after its own cursor, at least
 *   once, and uses the nudge only to be quick.
 */
export interface Bus {
  publish(channel: Channel, event: PositionedEvent): Promise<void>;
  /** Hears every event published from now on. Returns how to leave; others on the channel keep hearing. */
  listen(channel: Channel, hear: (event: PositionedEvent) => void): Promise<() => Promise<void>>;
  /** Since when nudges are lost; null while they are carried. */
  readonly awaySince: Date | null;
  stop(): Promise<void>;
}

/** What services told, by channel; one that cannot be read is left out. */
export type Feeds = Readonly<Partial<Record<Channel, EventFeed>>>;

/** The events of one service, in order, from its own tables: the truth behind the nudges. */
export interface EventFeed<Event extends EventEnvelope = EventEnvelope> {
  readonly channel: Channel;
  /** Up to `limit` events with a position above `after`, oldest first. Sees everything committed before the call. */
  read(after: number, limit: number): Promise<readonly PositionedEvent<Event>[]>;
}
