import type { ExecutionResult } from 'graphql';
import type { PositionedEvent } from '../../schema/events/envelope';
import type { Logger } from '../../platform/runtime/logging/logger';
import type { PlanExecutor } from '../planning/plan-executor';
import type { PreparedSubscription } from './prepare-subscription';
import type { SubscriberQueue } from './subscriber-queue';
import type { Turns } from './turns';

export type Subscriber = SubscriberQueue<ExecutionResult>;

export interface AudienceOptions {
  readonly executor: PlanExecutor;
  readonly log: Logger;
  /** Shared by all audiences. */
  readonly turns: Turns;
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
  readonly subscribers = new Set<Subscriber>();
  private readonly waiting: Waiting[] = [];
  private working = false;
  private executing: AbortController | null = null;

  constructor(
    readonly subscription: PreparedSubscription,
    private readonly options: AudienceOptions,
  ) {}

  tell(event: PositionedEvent): void {
    if (this.waiting.length >= this.options.most) {
      this.waiting.length = 0;
      for (const subscriber of [...this.subscribers]) subscriber.end(this.options.tooSlow());
      return;
    }
    this.waiting.push({ event, subscribers: [...this.subscribers] });
    if (!this.working) void this.work();
  }

  /** True when nobody is left; what is being worked out for nobody stops. */
  remove(subscriber: Subscriber): boolean {
    this.subscribers.delete(subscriber);
    if (this.subscribers.size > 0) return false;
    this.executing?.abort();
    return true;
  }

  private async work(): Promise<void> {
    this.working = true;
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
      if (this.subscribers.size === 0) continue;
      const result = await this.resultOf(next.event);
      if (result) for (const subscriber of next.subscribers) subscriber.push(result);
    }
    this.working = false;
  }

  /**
   * The answer for this audience; null when it must not be told. A fault at the owner of the field is silence
   * too, after one more try: an error would tell a viewer without rights that something happened.
   */
  private async resultOf(event: PositionedEvent): Promise<ExecutionResult | null> {
    const { responseName } = this.subscription;
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      const result = await this.execute(event);
      const told = result?.data?.[responseName];
      if (told !== null && told !== undefined) {
        return { ...result, extensions: { cursor: String(event.position) } };
      }
      if (result && !result.errors) return null;
      if (this.subscribers.size === 0) return null;
    }
    const { requestId } = this.subscription.execution.scope;
    this.options.log.error({ requestId, position: event.position }, 'an event was not told');
    return null;
  }

  private async execute(positioned: PositionedEvent): Promise<ExecutionResult | null> {
    const { execution, eventOperation } = this.subscription;
    const { signal } = (this.executing = new AbortController());
    const scope = { ...execution.scope, signal, event: { positioned, operation: eventOperation } };
    try {
      const { turns, executor } = this.options;
      return await turns.run(() => executor.execute({ ...execution, scope }));
    } catch (error) {
      if (signal.aborted) return null;
      this.options.log.error({ requestId: scope.requestId, error }, 'fault of a subscription');
      return null;
    }
  }
}
