import type { ComplaintEvent, ComplaintFacts } from '../../schema/events/complaint-events';
import type { PositionedEvent } from '../../schema/events/envelope';
import type { EventFeed } from '../../platform/runtime/events/bus';
import { someFacts as publicFacts } from './complaint-events';

/** Facts of a public complaint, with what a test says of it. */
export function someFacts(id: string, more: Partial<ComplaintFacts> = {}): ComplaintFacts {
  const alone = { filedAt: '2026-11-01T02:00:00.000Z', supportingAgencies: [] };
  return publicFacts({ id, ...alone, ...more });
}

/** The events of a complaints service that is not there: kept in memory, told in order from position 1. */
export class ComplaintTelling implements EventFeed<ComplaintEvent> {
  readonly channel = 'complaints';
  readonly told: PositionedEvent<ComplaintEvent>[] = [];

  async read(after: number, limit: number): Promise<readonly PositionedEvent<ComplaintEvent>[]> {
    return this.told.slice(after, after + limit);
  }

  /** Tells of complaints, one minute after another. */
  tell(...complaints: readonly ComplaintFacts[]): void {
    for (const complaint of complaints) {
      const position = this.told.length + 1;
      const at = new Date(Date.UTC(2026, 10, 1, 0, position)).toISOString();
      const event = { id: `event-${position}`, type: 'ComplaintVerified', at } as const;
      this.told.push({ position, event: { ...event, complaint, followUpId: null, agencies: [] } });
    }
  }
}
