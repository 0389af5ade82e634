import type { Channel, PositionedEvent } from '../../schema/events/envelope';
import { BeatingWork } from '../../platform/runtime/beating-work';
import type { Bus, EventFeed } from '../../platform/runtime/events/bus';
import type { Logger } from '../../platform/runtime/logging/logger';
import { lastPosition } from '../identity/feed-tail';

const batch = 500;
/** Covers nudges that were lost. */
const beatMilliseconds = 2_000;

export interface ChannelTailOptions {
  readonly channel: Channel;
  /** The truth behind the nudges; null where the telling service cannot be read. */
  readonly feed: EventFeed | null;
  readonly bus: Bus;
  readonly log: Logger;
  /** Told every event once, in order of position. */
  readonly tell: (event: PositionedEvent) => void;
}

/**
 * The live end of one channel: every event once, in order, whatever the bus loses, doubles or mixes up. A nudge that
 * is the next one is passed on at once; after a hole, and on a slow beat, what is missing is read from the feed.
 */
export class ChannelTail {
  /** Of the last event told; null until it is known where the channel stands. */
  private told: number | null = null;
  /** The furthest position that anybody named. */
  private named = 0;
  /** When the last reading began that found nothing missing; null when the last one failed. */
  private completeAt: number | null = null;
  private leave: (() => Promise<void>) | null = null;
  private stopped = false;
  private readonly reading = new BeatingWork(
    () => this.catchUp(),
    (error) => this.fault(error),
  );

  constructor(private readonly options: ChannelTailOptions) {}

  get channel(): Channel {
    return this.options.channel;
  }

  get feed(): EventFeed | null {
    return this.options.feed;
  }

  get position(): number | null {
    return this.told;
  }

  /** Nothing is missing that was told up to so long ago. Never without a feed: then nobody can say. */
  isCurrent(milliseconds: number): boolean {
    if (this.completeAt === null || (this.told ?? 0) < this.named) return false;
    return performance.now() - this.completeAt < milliseconds;
  }

  /** The telling service may start later: it is asked again on every beat. */
  async start(): Promise<void> {
    this.leave = await this.options.bus.listen(this.options.channel, (event) => this.hear(event));
    if (!this.options.feed) return;
    await this.reading.run().catch((error: unknown) => this.fault(error));
    this.reading.start(beatMilliseconds);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.leave?.();
    await this.reading.stop();
  }

  /** Resolves when everything told before the call was passed on; fails when the feed cannot be read. */
  runOnce(): Promise<void> {
    return this.reading.run();
  }

  private hear(event: PositionedEvent): void {
    this.named = Math.max(this.named, event.position);
    this.told ??= event.position - 1;
    if (event.position <= this.told) return;
    if (event.position === this.told + 1 || !this.options.feed) this.pass(event);
    else this.reading.nudge();
  }

  private async catchUp(): Promise<void> {
    const { feed } = this.options;
    if (!feed) return;
    const beganAt = performance.now();
    try {
      await this.readOn(feed);
      this.completeAt = beganAt;
    } catch (error) {
      this.completeAt = null;
      throw error;
    }
  }

  private async readOn(feed: EventFeed): Promise<void> {
    if (this.told === null) {
      const last = await lastPosition(feed);
      // A nudge may have come meanwhile.
      this.told ??= last;
    }
    let read = batch;
    while (read === batch && !this.stopped) {
      const events = await feed.read(this.told, batch);
      // A nudge may have been quicker than the reading.
      for (const event of events) if (event.position > this.told) this.pass(event);
      read = events.length;
    }
  }

  private pass(event: PositionedEvent): void {
    this.told = event.position;
    this.options.tell(event);
  }

  private fault(error: unknown): void {
    this.options.log.error({ channel: this.options.channel, error }, 'live events cannot be read');
  }
}
