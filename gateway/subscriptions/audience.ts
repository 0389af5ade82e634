import type { PositionedEvent } from '../../schema/events/envelope';
import type { EventAnswers } from './event-answer';
import type { Message } from './message';
import type { PreparedSubscription } from './prepare-subscription';
import type { SubscriberQueue } from './subscriber-queue';

export type Subscriber = SubscriberQueue<Message>;

export interface AudienceOptions {
  readonly answers: EventAnswers;
  /** Events that may wait while one is executed. */
  readonly most: number;
  readonly tooSlow: () => Error;
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
    readonly subscription: PreparedSubscription,
    private readonly options: AudienceOptions,
  ) {}

  get subscribers(): readonly Subscriber[] {
    return [...this.joined.keys()];
  }

  join(subscriber: Subscriber, position: number): void {
    this.joined.set(subscriber, position);
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
      if (message) for (const subscriber of next.subscribers) subscriber.push(message);
    }
    this.working = false;
  }
}
