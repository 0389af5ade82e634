import type { Channel, EventEnvelope, PositionedEvent } from '../../../schema/events/envelope';
import type { Database } from '../database/database';
import { dialectOf } from '../database/dialect';
import { BeatingWork } from '../beating-work';
import type { Bus, EventFeed } from './bus';

const batch = 500;

/**
 * Puts the events of one service in order and tells the bus. An event is written without a position;
 * giving positions one batch at a time, under a lock, makes them consecutive in commit order: a follower
 * that has read position 9 never meets a late 8. Several nodes may run a relay for one schema.
 */
export class Relay<Event extends EventEnvelope> implements EventFeed<Event> {
  private readonly relaying = new BeatingWork(
    () => this.drain(),
    (error) => this.options.onFault(error),
  );
  private leave: (() => void) | null = null;

  constructor(
    readonly channel: Channel,
    private readonly options: {
      readonly database: Database;
      readonly bus: Bus;
      readonly onFault: (error: unknown) => void;
    },
  ) {}

  /** Relays after each commit of this process; the slow beat finds what a crashed node left behind. */
  start(beatMilliseconds = 5_000): void {
    this.leave = this.options.database.onCommit(() => this.relaying.nudge());
    this.relaying.start(beatMilliseconds);
  }

  async stop(): Promise<void> {
    this.leave?.();
    await this.relaying.stop();
  }

  /** Relays everything committed before the call. */
  runOnce(): Promise<void> {
    return this.relaying.run();
  }

  async read(after: number, limit: number): Promise<readonly PositionedEvent<Event>[]> {
    await this.runOnce();
    const rows = await this.options.database.read((manager) =>
      manager.query<{ position: number | string; body: string }[]>(
        'SELECT position, body FROM outbox WHERE position > ? ORDER BY position LIMIT ?',
        [after, limit],
      ),
    );
    return rows.map(positioned<Event>);
  }

  private async drain(): Promise<void> {
    let told: readonly PositionedEvent<Event>[];
    do {
      told = await this.position();
      for (const event of told) await this.publish(event);
    } while (told.length === batch);
  }

  /** A lost nudge is not a lost event: followers read the feed. */
  private async publish(event: PositionedEvent<Event>): Promise<void> {
    try {
      await this.options.bus.publish(this.channel, event);
    } catch (error) {
      this.options.onFault(error);
    }
  }

  private async position(): Promise<readonly PositionedEvent<Event>[]> {
    const waiting = await this.options.database.read((manager) =>
      manager.query<unknown[]>('SELECT id FROM outbox WHERE position IS NULL LIMIT 1'),
    );
    if (waiting.length === 0) return [];
    return this.options.database.write(async (manager) => {
      const [cursor] = await manager.query<{ position: number | string }[]>(
        `SELECT position FROM event_cursor WHERE follower = 'relay' ${dialectOf(this.options.database.kind).forUpdate}`,
      );
      const rows = await manager.query<{ id: number | string; body: string }[]>(
        'SELECT id, body FROM outbox WHERE position IS NULL ORDER BY id LIMIT ?',
        [batch],
      );
      let position = Number(cursor?.position ?? 0);
      const told: PositionedEvent<Event>[] = [];
      for (const row of rows) {
        position += 1;
        await manager.query('UPDATE outbox SET position = ? WHERE id = ?', [position, row.id]);
        told.push(positioned<Event>({ position, body: row.body }));
      }
      await manager.query(`UPDATE event_cursor SET position = ? WHERE follower = 'relay'`, [position]);
      return told;
    });
  }
}

function positioned<Event extends EventEnvelope>(row: {
  position: number | string;
  body: string;
}): PositionedEvent<Event> {
  return { position: Number(row.position), event: JSON.parse(row.body) as Event };
}
