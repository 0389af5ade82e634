/**
 * What every event between services looks like. An event says what happened in identifiers and codes:
 * it never carries complaint text and never a person, so a log, a queue or a cache that holds it leaks nothing.
 */
export interface EventEnvelope<Type extends string = string> {
  /** Unique, given once: a listener that sees it twice can tell. */
  readonly id: string;
  readonly type: Type;
  /** When it happened, ISO 8601 in UTC. */
  readonly at: string;
}

/** An event in the order its service told it. Positions of one channel are consecutive from 1. */
export interface PositionedEvent<Event extends EventEnvelope = EventEnvelope> {
  readonly position: number;
  readonly event: Event;
}

/** One channel per service that tells something. */
export const channels = ['accounts', 'agencies', 'complaints', 'mirror'] as const;
export type Channel = (typeof channels)[number];
