import type { EventFeed } from '../../platform/runtime/events/bus';
import type { Channel, EventEnvelope } from '../../schema/events/envelope';

/** What another service tells, as the test says it. */
export class SpokenFeed<Event extends EventEnvelope> implements EventFeed<Event> {
  private readonly told: Event[] = [];
  reads = 0;

  constructor(readonly channel: Channel) {}

  tell(...events: readonly Event[]): void {
    this.told.push(...events);
  }

  async read(after: number, limit: number) {
    this.reads += 1;
    return this.told
      .map((event, index) => ({ position: index + 1, event }))
      .filter(({ position }) => position > after)
      .slice(0, limit);
  }
}
