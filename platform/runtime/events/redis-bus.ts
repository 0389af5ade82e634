import { Redis } from 'ioredis';
import type { Channel, PositionedEvent } from '../../../schema/events/envelope';
import type { Bus } from './bus';
import { InProcessBus } from './in-process-bus';

/**
 * The bus across processes: Redis pub/sub carries each nudge to every node once, and each node hands it to
 * its own listeners. A node subscribes to a channel with its first listener and stays subscribed, so that a
 * listener who leaves never makes another one deaf.
 */
export class RedisBus implements Bus {
  private readonly local: InProcessBus;
  private readonly subscribed = new Map<Channel, Promise<unknown>>();

  private constructor(
    private readonly sender: Redis,
    private readonly receiver: Redis,
    private readonly prefix: string,
    onFault: (error: unknown) => void,
  ) {
    this.local = new InProcessBus(onFault);
    sender.on('error', onFault);
    receiver.on('error', onFault);
    receiver.on('message', (name: string, body: string) => {
      try {
        const channel = name.slice(prefix.length) as Channel;
        void this.local.publish(channel, JSON.parse(body) as PositionedEvent);
      } catch (error) {
        onFault(error);
      }
    });
  }

  /** Connects to `redis://host:port`; `prefix` keeps hubs that share a Redis apart. */
  static async connect(url: string, prefix: string, onFault: (error: unknown) => void): Promise<RedisBus> {
    const options = { lazyConnect: true, maxRetriesPerRequest: 1 };
    const bus = new RedisBus(new Redis(url, options), new Redis(url, options), `${prefix}:`, onFault);
    await Promise.all([bus.sender.connect(), bus.receiver.connect()]);
    return bus;
  }

  async publish(channel: Channel, event: PositionedEvent): Promise<void> {
    await this.sender.publish(this.prefix + channel, JSON.stringify(event));
  }

  async listen(channel: Channel, hear: (event: PositionedEvent) => void): Promise<() => Promise<void>> {
    const leave = await this.local.listen(channel, hear);
    let subscribed = this.subscribed.get(channel);
    if (!subscribed) {
      subscribed = this.receiver.subscribe(this.prefix + channel);
      this.subscribed.set(channel, subscribed);
    }
    await subscribed;
    return leave;
  }

  async stop(): Promise<void> {
    await this.local.stop();
    this.sender.disconnect();
    this.receiver.disconnect();
  }
}
