import type { ExecutionResult } from 'graphql';
import type { Channel, PositionedEvent } from '../../schema/events/envelope';
import type { Bus } from '../../platform/runtime/events/bus';
import type { Logger } from '../../platform/runtime/logging/logger';
import { GatewayRefusal } from '../errors/gateway-refusal';
import type { PlanExecutor } from '../planning/plan-executor';
import { Audience, type Subscriber } from './audience';
import type { PreparedSubscription } from './prepare-subscription';
import { SubscriberQueue } from './subscriber-queue';
import { hearing } from './topics';
import { Turns } from './turns';

/** Audiences executed at once; the others wait, so that queries are answered between them. */
const executionsAtOnce = 8;

export interface LiveCoreOptions {
  readonly bus: Bus;
  readonly executor: PlanExecutor;
  readonly log: Logger;
  /** Messages that may wait for one subscriber. */
  readonly queueLength: number;
}

/**
 * The heart of live delivery: from an event on the bus to one answer for every audience it concerns. It knows
 * no socket; each edge takes a stream and carries it.
 */
export class LiveCore {
  /** By topic and key, then by sharing class. */
  private readonly audiences = new Map<string, Map<string, Audience>>();
  private readonly turns = new Turns(executionsAtOnce);
  private leave: (() => Promise<void>)[] = [];

  constructor(private readonly options: LiveCoreOptions) {}

  async start(): Promise<void> {
    for (const channel of hearing.keys()) {
      this.leave.push(await this.options.bus.listen(channel, (event) => this.hear(channel, event)));
    }
  }

  async stop(): Promise<void> {
    for (const leave of this.leave) await leave();
    for (const group of [...this.audiences.values()]) {
      for (const audience of [...group.values()]) for (const one of [...audience.subscribers]) one.end();
    }
  }

  /** Hears everything that happens from now on. Leaves when the stream is returned. */
  subscribe(subscription: PreparedSubscription): AsyncGenerator<ExecutionResult, void, void> {
    const audience = this.audienceOf(subscription);
    const subscriber: Subscriber = new SubscriberQueue<ExecutionResult>(
      this.options.queueLength,
      tooSlow,
      () => this.remove(audience, subscriber),
    );
    audience.subscribers.add(subscriber);
    return subscriber;
  }

  private audienceOf(subscription: PreparedSubscription): Audience {
    const place = placeOf(subscription.topicName, subscription.topicKey);
    const group = this.audiences.get(place) ?? new Map<string, Audience>();
    this.audiences.set(place, group);
    let audience = group.get(subscription.sharingClass);
    if (!audience) {
      const { executor, log, queueLength: most } = this.options;
      audience = new Audience(subscription, { executor, log, most, tooSlow, turns: this.turns });
      group.set(subscription.sharingClass, audience);
    }
    return audience;
  }

  private remove(audience: Audience, subscriber: Subscriber): void {
    if (!audience.remove(subscriber)) return;
    const { topicName, topicKey, sharingClass } = audience.subscription;
    const place = placeOf(topicName, topicKey);
    const group = this.audiences.get(place);
    // A newer audience may have taken the place while this one was finishing its last event.
    if (group?.get(sharingClass) === audience) group.delete(sharingClass);
    if (group?.size === 0) this.audiences.delete(place);
  }

  private hear(channel: Channel, { position, event: told }: PositionedEvent): void {
    let heard;
    try {
      heard = hearing.get(channel)?.(told);
    } catch (error) {
      this.options.log.error({ channel, position, error }, 'malformed event');
    }
    if (!heard) return;
    const { event, places } = heard;
    for (const { topic, key } of places) {
      const group = this.audiences.get(placeOf(topic, key));
      for (const audience of group?.values() ?? []) audience.tell({ position, event });
    }
  }
}

function placeOf(topicName: string, topicKey: string): string {
  return `${topicName}:${topicKey}`;
}

function tooSlow(): Error {
  return new GatewayRefusal('SUBSCRIPTION_TOO_SLOW').toGraphQLError();
}
