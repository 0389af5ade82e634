import type { EntityManager } from 'typeorm';
import type { EventEnvelope } from '../../../schema/events/envelope';
import type { Parser } from '../../../schema/events/parse';
import type { Database } from '../database/database';
import { BeatingWork } from '../beating-work';
import type { Bus, EventFeed } from './bus';
import { CursorRecord } from './cursor-record.entity';

const batch = 200;

export interface FollowerOptions<Event extends EventEnvelope> {
  /** Unique among the followers of one database; the cursor is kept under it. */
  readonly name: string;
  readonly feed: EventFeed<Event>;
  /** Checks what the feed gave before it is believed. */
  readonly parse: Parser<Event>;
  /** Where the follower writes; its cursor moves in the same transaction. */
  readonly database: Database;
  /** Writes what the event means. Runs again after a crash, so it must bear the same event twice. */
  readonly handle: (manager: EntityManager, event: Event, position: number) => Promise<void>;
  readonly onFault: (error: unknown) => void;
}

/**
 * Follows one channel durably. The cursor is committed together with what the handler wrote, so a crash in
 * between undoes both and the event comes again. A late joiner starts at the first event. An event that
 * cannot be handled is tried again, and nothing after it is handled before it.
 */
export class Follower<Event extends EventEnvelope> {
  private readonly following = new BeatingWork(
    () => this.drain(),
    (error) => this.options.onFault(error),
  );
  private leave: (() => Promise<void>) | null = null;
  private stopped = false;

  constructor(private readonly options: FollowerOptions<Event>) {}

  /** Catches up, then wakes at each nudge; the slow beat covers nudges that were lost. */
  async start(bus: Bus, beatMilliseconds = 5_000): Promise<void> {
    this.leave = await bus.listen(this.options.feed.channel, () => this.following.nudge());
    this.following.start(beatMilliseconds);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.leave?.();
    await this.following.stop();
  }

  /** Handles everything told before the call: a command that needs fresh copies waits for this. */
  runOnce(): Promise<void> {
    return this.following.run();
  }

  /** Forgets how far it came; the next run starts at the first event. For rebuilding a projection. */
  static async rewind(manager: EntityManager, name: string): Promise<void> {
    await manager.delete(CursorRecord, { follower: name });
  }

  private async drain(): Promise<void> {
    let read = batch;
    while (read === batch && !this.stopped) read = await this.handleBatch();
  }

  private async handleBatch(): Promise<number> {
    const { name, feed, parse, database, handle } = this.options;
    const after = await database.read(async (manager) => {
      const cursor = await manager.findOneBy(CursorRecord, { follower: name });
      return Number(cursor?.position ?? 0);
    });
    const events = await feed.read(after, batch);
    if (events.length === 0) return 0;
    await database.write(async (manager) => {
      // Two nodes may follow under one name: whoever lost the race finds the cursor moved and does nothing.
      const cursor = await manager.findOneBy(CursorRecord, { follower: name });
      if (Number(cursor?.position ?? 0) !== after) return;
      for (const { position, event } of events) {
        await handle(manager, parse(event, `${feed.channel}[${position}]`), position);
      }
      const position = events[events.length - 1]?.position ?? after;
      await manager.upsert(CursorRecord, { follower: name, position }, ['follower']);
    });
    return events.length;
  }
}
