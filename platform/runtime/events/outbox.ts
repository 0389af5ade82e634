import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { EventEnvelope } from '../../../schema/events/envelope';
import { EventRecord } from './event-record.entity';

/** An event before it has its id: what a decision says has happened. */
export type Happened<Event extends EventEnvelope> = Event extends unknown ? Omit<Event, 'id'> : never;

/** Writes events into the outbox, in the transaction of the change they tell of. */
export async function tell<Event extends EventEnvelope>(
  manager: EntityManager,
  happened: readonly Happened<Event>[],
): Promise<void> {
  if (happened.length === 0) return;
  await manager.insert(
    EventRecord,
    happened.map((event) => {
      const eventId = randomUUID();
      return { eventId, position: null, body: JSON.stringify({ id: eventId, ...event }) };
    }),
  );
}
