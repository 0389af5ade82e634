import type { Channel, PositionedEvent } from '../../../schema/events/envelope';
import type { Clock } from '../../domain/clock';
import type { Bus } from './bus';
import { InProcessBus } from './in-process-bus';
import { RedisLine } from './redis-line';

export interface RedisBusOptions {
  /** Keeps hubs that share a Redis apart. */
  readonly prefix: string;
  readonly clock: Clock;
  readonly onFault: (error: unknown) => void;
  /** Told once when Redis goes away, and once when it is back. */
  readonly onAway?: (fault: unknown) => void;
  readonly onBack?: (since: Date) => void;
}

/**
 * The bus across processes: Redis pub/sub carries each nudge to every node once, and each node hands it to
 * its own listeners. A node subscribes to a channel with its first listener and stays subscribed, so that a
 * listener who leaves never makes another one deaf. While Redis is away nudges are lost, and nothing waits for it.
 */
export class RedisBus implements Bus {
  private readonly local: InProcessBus;
  private readonly sender: RedisLine;
  private readonly receiver: RedisLine;
  private readonly subscribed = new Map<Channel, Promise<boolean>>();
  private hearing = false;
  private away: Date | null = null;
  private stopped = false;

  private constructor(
    url: string,
    private readonly options: RedisBusOptions,
  ) {
    this.local = new InProcessBus(options.onFault);
    const onDown = (fault: unknown) => this.lost(fault);
    this.sender = new RedisLine(url, { onUp: () => this.found(), onDown });
    this.receiver = new RedisLine(url, {
      onUp: () => void this.hearAgain(),
      onDown: (fault) => {
        this.hearing = false;
        this.lost(fault);
      },
    });
    this.receiver.redis.on('message', (name: string, body: string) => this.heard(name, body));
  }

  /** Of `redis://host:port`. A Redis that is away is no reason not to start: it is found when it comes. */
  static async connect(url: string, options: RedisBusOptions): Promise<RedisBus> {
    const bus = new RedisBus(url, options);
    await Promise.all([bus.sender.connect(), bus.receiver.connect()]);
    return bus;
  }

  get awaySince(): Date | null {
    return this.away;
  }

  async publish(channel: Channel, event: PositionedEvent): Promise<void> {
    await this.sender.run((redis) => redis.publish(this.nameOf(channel), JSON.stringify(event)));
  }

  async listen(channel: Channel, hear: (event: PositionedEvent) => void): Promise<() => Promise<void>> {
    const leave = await this.local.listen(channel, hear);
    let subscribed = this.subscribed.get(channel);
    if (!subscribed) {
      subscribed = this.receiver.run((redis) => redis.subscribe(this.nameOf(channel)));
      this.subscribed.set(channel, subscribed);
    }
    await subscribed;
    return leave;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.local.stop();
    this.sender.stop();
    this.receiver.stop();
  }

  private nameOf(channel: Channel): string {
    return `${this.options.prefix}:${channel}`;
  }

  private heard(name: string, body: string): void {
    try {
      const channel = name.slice(this.options.prefix.length + 1) as Channel;
      void this.local.publish(channel, JSON.parse(body) as PositionedEvent);
    } catch (error) {
      this.options.onFault(error);
    }
  }

  /** A new line has none of the subscriptions of the one before. */
  private async hearAgain(): Promise<void> {
    const names = [...this.subscribed.keys()].map((channel) => this.nameOf(channel));
    this.hearing = names.length === 0 || (await this.receiver.run((redis) => redis.subscribe(...names)));
    this.found();
  }

  private lost(fault: unknown): void {
    if (this.away || this.stopped) return;
    this.away = this.options.clock.now();
    this.options.onAway?.(fault);
  }

  private found(): void {
    if (!this.away || !this.hearing || !this.sender.isUp || !this.receiver.isUp) return;
    const since = this.away;
    this.away = null;
    this.options.onBack?.(since);
  }
}
