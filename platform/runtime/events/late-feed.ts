import type { Channel, EventEnvelope } from '../../../schema/events/envelope';
import type { EventFeed } from './bus';

/**
 * The feed of a service that is put together later: two services of one process may each follow the other. Until it
 * is there, and once it is let go, it has nothing to tell; the durable cursor of whoever follows misses nothing.
 */
export class LateFeed<Event extends EventEnvelope> implements EventFeed<Event> {
  private source: EventFeed<Event> | null = null;

  constructor(readonly channel: Channel) {}

  comesFrom(source: EventFeed<Event>): void {
    this.source = source;
  }

  letGo(): void {
    this.source = null;
  }

  async read(after: number, limit: number): ReturnType<EventFeed<Event>['read']> {
    return this.source ? this.source.read(after, limit) : [];
  }
}
