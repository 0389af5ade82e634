import type { GraphQLError } from 'graphql';
import type { Channel, PositionedEvent } from '../../schema/events/envelope';
import type { Bus, Feeds } from '../../platform/runtime/events/bus';
import type { Logger } from '../../platform/runtime/logging/logger';
import { GatewayRefusal } from '../errors/gateway-refusal';
import { Audience, type Subscriber } from './audience';
import { ChannelTail } from './channel-tail';
import type { Cursors } from './cursors';
import { EventAnswers, type EventAnswersOptions } from './event-answer';
import type { LiveSchema } from './live-schema';
import type { Message } from './message';
import { placeOf, type PreparedSubscription } from './prepare-subscription';
import { replay } from './replay';
import type { Sight } from './sight/sight';
import { SightWatch } from './sight/sight-watch';
import { SubscriberQueue } from './subscriber-queue';
import { tooSlow } from './too-slow';
import type { Place } from './topics/topics';
import type { Turns } from './turns';

export interface LiveCoreOptions {
  readonly bus: Bus;
  readonly schemas: { readonly now: Pick<LiveSchema, 'topics' | 'executor'> };
  /** A subscription under the schema that is served now; what ends it when it does not fit that one. */
  readonly again: (subscription: PreparedSubscription) => PreparedSubscription | GraphQLError;
  /** Where what was missed is read again. */
  readonly feeds: Feeds;
  readonly cursors: Cursors;
  readonly strangers: EventAnswersOptions['strangers'];
  readonly sight: Pick<Sight, 'has'>;
  /** Executions at once, of all subscriptions together. */
  readonly turns: Turns;
  readonly log: Logger;
  /** Messages that may wait for one subscriber. */
  readonly queueLength: number;
  /** Events that are looked through for one who resumes. */
  readonly replayLength: number;
}

/** Audiences that are planned anew before anything else has its turn. */
const plannedAtOnce = 50;

interface Places {
  readonly heard: readonly Place[];
  readonly watched: readonly Place[];
}

/**
 * The heart of live delivery: from an event on the bus to one answer for every audience it concerns. It knows
 * no socket; each edge takes a stream and carries it.
 */
export class LiveCore {
  /** By topic and key, then by sharing class. */
  private readonly audiences = new Map<string, Map<string, Audience>>();
  private readonly tails = new Map<Channel, ChannelTail>();
  private readonly answers: EventAnswers;
  /** Those who are still catching up with the live end. */
  private readonly resuming = new Set<Subscriber>();

  constructor(private readonly options: LiveCoreOptions) {
    this.answers = new EventAnswers(options);
  }

  async start(): Promise<void> {
    await this.hear(this.options.schemas.now.topics.channels);
  }

  /** Listens to these channels, too. */
  async hear(channels: ReadonlySet<Channel>): Promise<void> {
    const { bus, feeds, log } = this.options;
    const unheard = [...channels].filter((channel) => !this.tails.has(channel));
    await Promise.all(
      unheard.map(async (channel) => {
        const tell = (event: PositionedEvent) => this.tell(channel, event);
        const tail = new ChannelTail({ channel, feed: feeds[channel] ?? null, bus, log, tell });
        await tail.start();
        this.tails.set(channel, tail);
      }),
    );
  }

  /** Another schema is served: what lives is planned anew, and what does not fit it ends and says so. */
  async replan(): Promise<void> {
    let planned = 0;
    for (const audience of this.everyAudience()) {
      const subscription = this.options.again(audience.subscription);
      if (subscription instanceof Error) for (const one of audience.subscribers) one.end(subscription);
      else audience.subscription = subscription;
      planned += 1;
      // Events and requests go on meanwhile.
      if (planned % plannedAtOnce === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async stop(): Promise<void> {
    for (const tail of this.tails.values()) await tail.stop();
    for (const { subscribers } of this.everyAudience()) for (const one of subscribers) one.end();
    for (const one of [...this.resuming]) one.end();
  }

  /** Resolves when everything told before the call is on its way to those it concerns. */
  async catchUp(): Promise<void> {
    await Promise.all([...this.tails.values()].map((tail) => tail.runOnce()));
  }

  /** By channel, a cursor of this moment: who keeps it hears later everything that happened since. */
  marks(): Readonly<Record<string, string>> {
    const { cursors } = this.options;
    const known = [...this.tails.values()].flatMap(({ channel, position }) =>
      position === null ? [] : [[channel, cursors.make(`channel:${channel}`, position)] as const],
    );
    return Object.fromEntries(known);
  }

  /** Where a cursor of this subscription leads. Throws a `GatewayRefusal` for every other. */
  positionOf(subscription: PreparedSubscription, cursor: string): number {
    const places = [placeOf(subscription), `channel:${subscription.topic.channel}`] as const;
    const position = this.options.cursors.read(cursor, places);
    if (position === null) throw new GatewayRefusal('CURSOR_INVALID');
    return position;
  }

  /** Hears everything that happens from now on, or after a position. Leaves when the stream is returned. */
  subscribe(
    subscription: PreparedSubscription,
    after: number | null = null,
  ): AsyncGenerator<Message, void, void> {
    const gone = new AbortController();
    let leave = () => gone.abort();
    const subscriber: Subscriber = new SubscriberQueue<Message>(this.options.queueLength, tooSlow, () =>
      leave(),
    );
    const join = (reached: number, wasTold: boolean) => {
      // Another schema may be served since it was prepared.
      const planned = this.options.again(subscription);
      if (planned instanceof Error) return subscriber.end(planned);
      const audience = this.audienceOf(planned);
      audience.join(subscriber, reached, wasTold);
      leave = () => this.remove(audience, subscriber);
    };
    if (after === null) join(0, false);
    else void this.resume(subscription, { subscriber, after, join, signal: gone.signal });
    return subscriber;
  }

  private async resume(
    subscription: PreparedSubscription,
    to: {
      readonly subscriber: Subscriber;
      readonly after: number;
      readonly join: (reached: number, wasTold: boolean) => void;
      /** Aborts when the subscriber is gone before it has joined. */
      readonly signal: AbortSignal;
    },
  ): Promise<void> {
    const { topic, topicName, topicKey, execution } = subscription;
    const { subscriber, after, join, signal } = to;
    const tail = this.tailOf(topic.channel);
    this.resuming.add(subscriber);
    let wasTold = false;
    let planned = subscription;
    try {
      await replay({
        ...{ tail, after, most: this.options.replayLength },
        join: (position) => join(position, wasTold),
        isOver: () => subscriber.isOver,
        tell: async (told) => {
          const { heard } = this.placesOf(topic.channel, told);
          if (!heard.some((place) => place.topic === topicName && place.key === topicKey)) return;
          const again = this.options.again(planned);
          if (again instanceof Error) return subscriber.end(again);
          planned = again;
          // One alone catches up: there is nobody to share with.
          const answer = await this.answers.of({ ...planned, stranger: null }, told, signal);
          if (!answer) return;
          subscriber.push(answer);
          wasTold = true;
          await subscriber.taken();
        },
      });
    } catch (error) {
      if (!(error instanceof GatewayRefusal)) {
        this.options.log.error({ requestId: execution.scope.requestId, error }, 'cannot resume');
      }
      const refusal = error instanceof GatewayRefusal ? error : new GatewayRefusal('SUBGRAPH_UNAVAILABLE');
      subscriber.end(refusal.toGraphQLError());
    } finally {
      this.resuming.delete(subscriber);
    }
  }

  private tailOf(channel: Channel): ChannelTail {
    const tail = this.tails.get(channel);
    if (!tail) throw new Error(`nobody listens to ${channel}`);
    return tail;
  }

  private audienceOf(subscription: PreparedSubscription): Audience {
    const place = placeOf(subscription);
    const group = this.audiences.get(place) ?? new Map<string, Audience>();
    this.audiences.set(place, group);
    let audience = group.get(subscription.sharingClass);
    if (!audience) {
      const { answers, options } = this;
      const made: Audience = new Audience(subscription, {
        ...{ answers, most: options.queueLength, tooSlow },
        watch: new SightWatch(() => options.sight.has(made.subscription)),
      });
      audience = made;
      group.set(subscription.sharingClass, audience);
    }
    return audience;
  }

  private everyAudience(): readonly Audience[] {
    return [...this.audiences.values()].flatMap((group) => [...group.values()]);
  }

  private remove(audience: Audience, subscriber: Subscriber): void {
    if (!audience.remove(subscriber)) return;
    const place = placeOf(audience.subscription);
    const { sharingClass } = audience.subscription;
    const group = this.audiences.get(place);
    // A newer audience may have taken the place while this one was finishing its last event.
    if (group?.get(sharingClass) === audience) group.delete(sharingClass);
    if (group?.size === 0) this.audiences.delete(place);
  }

  private placesOf(channel: Channel, { position, event }: PositionedEvent): Places {
    const { schemas, log } = this.options;
    const { topics } = schemas.now;
    try {
      return {
        heard: topics.placesOf(channel, event),
        watched: topics.watchedPlacesOf(channel, event),
      };
    } catch (error) {
      log.error({ channel, position, error }, 'malformed event');
      return { heard: [], watched: [] };
    }
  }

  private tell(channel: Channel, told: PositionedEvent): void {
    const { heard, watched } = this.placesOf(channel, told);
    for (const place of heard) for (const audience of this.audiencesAt(place)) audience.tell(told);
    for (const place of watched) for (const audience of this.audiencesAt(place)) audience.review();
  }

  private audiencesAt({ topic, key }: Place): Iterable<Audience> {
    return this.audiences.get(placeOf({ topicName: topic, topicKey: key }))?.values() ?? [];
  }
}
