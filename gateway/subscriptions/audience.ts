import type { PositionedEvent } from '../../schema/events/envelope';
import type { EventAnswers } from './event-answer';
import type { Message } from './message';
import type { PreparedSubscription } from './prepare-subscription';
import type { SightWatch } from './sight/sight-watch';
import type { SubscriberQueue } from './subscriber-queue';

export type Subscriber = SubscriberQueue<Message>;

export interface AudienceOptions {
  readonly answers: EventAnswers;
  /** Events that may wait while one is executed. */
  readonly most: number;
  readonly tooSlow: () => Error;
  /** Ends the streams of those who may not be told any more. */
  readonly watch: SightWatch<Subscriber>;
}

interface Waiting {
  readonly event: PositionedEvent;
  /** Who listened when it happened. */
  readonly subscribers: readonly Subscriber[];
}

/**
 * Subscribers who get equal answers: one execution per event serves them all. Events are executed one after
 * another, so that every subscriber is told in the order of events.
 */
export class Audience {
  /** With the position each has reached by itself: it is told what comes after. */
  private readonly joined = new Map<Subscriber, number>();
  private readonly waiting: Waiting[] = [];
  private working = false;
  private executing: AbortController | null = null;

  constructor(
    /** How the events from now on are executed. */
    public subscription: PreparedSubscription,
    private readonly options: AudienceOptions,
  ) {}

  get subscribers(): readonly Subscriber[] {
    return [...this.joined.keys()];
  }

  /** `wasTold` of the thing already, on the way to the live end. */
  join(subscriber: Subscriber, position: number, wasTold = false): void {
    const { watch } = this.options;
    this.joined.set(subscriber, position);
    if (!wasTold) return watch.join(subscriber);
    watch.told(subscriber);
    // What it was not told of on the way may have been the loss of its right.
    watch.review();
  }

  /** Something happened to the thing that is not for this audience: its right may be lost. */
  review(): void {
    this.options.watch.review();
  }

  tell(event: PositionedEvent): void {
    if (this.waiting.length >= this.options.most) {
      this.waiting.length = 0;
      for (const subscriber of this.subscribers) subscriber.end(this.options.tooSlow());
      return;
    }
    const subscribers = this.subscribers.filter((one) => (this.joined.get(one) ?? 0) < event.position);
    if (subscribers.length === 0) return;
    this.waiting.push({ event, subscribers });
    if (!this.working) void this.work();
  }

  /** True when nobody is left; what is being worked out for nobody stops. */
  remove(subscriber: Subscriber): boolean {
    this.joined.delete(subscriber);
    this.options.watch.leave(subscriber);
    if (this.joined.size > 0) return false;
    this.executing?.abort();
    return true;
  }

  private async work(): Promise<void> {
    this.working = true;
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
      if (this.joined.size === 0) continue;
      this.executing = new AbortController();
      const message = await this.options.answers.of(this.subscription, next.event, this.executing.signal);
      if (message) for (const subscriber of next.subscribers) this.push(subscriber, message);
      else this.review();
    }
    this.working = false;
  }

  private push(subscriber: Subscriber, message: Message): void {
    subscriber.push(message);
    if (this.joined.has(subscriber)) this.options.watch.told(subscriber);
  }
}
