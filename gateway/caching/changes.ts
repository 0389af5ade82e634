import type { ServiceSurroundings } from '../../platform/runtime/service';
import type { Heard } from '../../platform/runtime/graphql/keeping';
import type { Feeds } from '../../platform/runtime/events/bus';
import type { Channel, PositionedEvent } from '../../schema/events/envelope';
import { ChannelTail } from '../subscriptions/channel-tail';
import type { Need } from './declared-caching';

/**
 * Every event of a channel is known this long after it was told, whatever the bus loses: a channel of which nobody could
 * say for longer that nothing is missing is not believed.
 */
const believedMilliseconds = 5_000;

type Tail = Pick<ChannelTail, 'channel' | 'position' | 'isCurrent' | 'start' | 'stop'>;

/** Counts what was told, so that what is kept can be compared with what it was read after. */
export class Changes {
  /** By channel and type of event. */
  private readonly told = new Map<string, number>();
  private readonly ofChannel = new Map<Channel, number>();
  private readonly written = new Map<string, number>();
  private readonly tails: ReadonlyMap<Channel, Tail>;

  constructor(
    channels: ReadonlySet<Channel>,
    open: (channel: Channel, tell: (event: PositionedEvent) => void) => Tail,
    /** Whatever began before now may be older than what is told now. */
    private readonly onChange: () => void,
  ) {
    this.tails = new Map(
      [...channels].map((channel) => [channel, open(channel, (event) => this.hear(channel, event))]),
    );
  }

  async start(): Promise<void> {
    await Promise.all([...this.tails.values()].map((tail) => tail.start()));
  }

  async stop(): Promise<void> {
    await Promise.all([...this.tails.values()].map((tail) => tail.stop()));
  }

  /**
   * Equal marks mean that nothing changed in between. Null when nobody can say: a channel is behind, or cannot be read; and
   * for what was made of a channel (`heard`) before all was heard there that was told here.
   */
  mark(needs: readonly Need[], heard: readonly Heard[] = []): string | null {
    const isBehind = ({ channel, position }: Heard) =>
      (this.tails.get(channel)?.position ?? Infinity) > position;
    if (heard.some(isBehind)) return null;
    const counts: number[] = [];
    for (const { channel, events, except } of needs) {
      const toldOf = (type: string) => this.told.get(`${channel} ${type}`) ?? 0;
      if (!this.tails.get(channel)?.isCurrent(believedMilliseconds)) return null;
      counts.push(this.written.get(channel) ?? 0);
      if (events) counts.push(...events.map(toldOf));
      else counts.push(except.reduce((left, type) => left - toldOf(type), this.ofChannel.get(channel) ?? 0));
    }
    return counts.join(' ');
  }

  /** A write to this service came back: who wrote reads it from now on, before its event is here. */
  wrote(service: string): void {
    count(this.written, service);
    this.onChange();
  }

  private hear(channel: Channel, { event }: PositionedEvent): void {
    count(this.told, `${channel} ${event.type}`);
    count(this.ofChannel, channel);
    this.onChange();
  }
}

/** Over the bus of this process or of all, and the feeds behind it. Without a feed nothing of a service is believed. */
export function channelChanges(
  channels: ReadonlySet<Channel>,
  { bus, log }: ServiceSurroundings,
  { feeds, onChange }: { readonly feeds: Feeds; readonly onChange: () => void },
): Changes {
  return new Changes(
    channels,
    (channel, tell) => new ChannelTail({ channel, feed: feeds[channel] ?? null, bus, log, tell }),
    onChange,
  );
}

function count<Name>(counts: Map<Name, number>, name: Name): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
