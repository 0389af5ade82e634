import { setTimeout as wait } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql';
import type { PositionedEvent } from '../../schema/events/envelope';
import type { Logger } from '../../platform/runtime/logging/logger';
import { SharedCalls } from '../upstream/shared-calls';
import type { Cursors } from './cursors';
import { Message } from './message';
import { placeOf, type PreparedSubscription } from './prepare-subscription';
import type { Strangers } from './strangers/strangers';
import type { Turns } from './turns';

export interface EventAnswersOptions {
  readonly cursors: Cursors;
  readonly log: Logger;
  readonly strangers: Pick<Strangers, 'includes'>;
  /** Executions at once, of all subscriptions together. */
  readonly turns: Turns;
}

const firstPauseMilliseconds = 50;
const longestPauseMilliseconds = 5_000;

/** From one event to the answer of one subscription, live and replayed alike: by the viewer's rights as they are now. */
export class EventAnswers {
  private readonly shared = new SharedCalls<Message | null>();

  constructor(private readonly options: EventAnswersOptions) {}

  /** For a stranger to the event the answer of visitors, worked out once for all whom it is for. */
  async of(
    subscription: PreparedSubscription,
    event: PositionedEvent,
    signal: AbortSignal,
  ): Promise<Message | null> {
    const { stranger } = subscription;
    const isStranger = stranger && (await this.options.strangers.includes(stranger, subscription, event));
    if (!isStranger) return this.resolved(subscription, event, signal);
    const key = JSON.stringify([placeOf(subscription), event.position, stranger.sharingClass]);
    const asVisitor = { ...subscription, execution: stranger.execution };
    const { answer } = await this.shared.join(key, (gone) => this.resolved(asVisitor, event, gone), signal);
    return answer;
  }

  /**
   * Null when it must not be told, and when the signal says that nobody waits. A service that cannot be had is waited
   * for, and what happens meanwhile waits behind it. A fault at the owner of the field is silence, after one more try:
   * an error would tell a viewer without rights that something happened.
   */
  private async resolved(
    subscription: PreparedSubscription,
    event: PositionedEvent,
    signal: AbortSignal,
  ): Promise<Message | null> {
    const { responseName, execution } = subscription;
    for (let attempt = 1; ; attempt += 1) {
      const result = await this.execute(subscription, event, signal);
      const told = result?.data?.[responseName];
      if (told !== null && told !== undefined) {
        const cursor = this.options.cursors.make(placeOf(subscription), event.position);
        const extensions = { cursor, seq: event.position };
        return Message.of({ ...result, extensions }, execution.scope, this.options.log);
      }
      if (result && !result.errors) return null;
      if (signal.aborted) return null;
      if (attempt >= triesAfter(result)) break;
      const pause = Math.min(firstPauseMilliseconds * 2 ** (attempt - 1), longestPauseMilliseconds);
      await wait(pause, null, { signal, ref: false }).catch(() => null);
      if (signal.aborted) return null;
    }
    const { requestId } = execution.scope;
    this.options.log.error({ requestId, position: event.position }, 'an event was not told');
    return null;
  }

  private async execute(
    { execution, executor, eventOperation }: PreparedSubscription,
    positioned: PositionedEvent,
    signal: AbortSignal,
  ): Promise<ExecutionResult | null> {
    const scope = { ...execution.scope, signal, event: { positioned, operation: eventOperation } };
    try {
      return await this.options.turns.run(() => executor.execute({ ...execution, scope }));
    } catch (error) {
      if (signal.aborted) return null;
      this.options.log.error({ requestId: scope.requestId, error }, 'fault of a subscription');
      return null;
    }
  }
}

/** How often an event is tried in all. One that takes too long each time is not to hold up the others for ever. */
function triesAfter(result: ExecutionResult | null): number {
  const codes = new Set(result?.errors?.map(({ extensions }) => extensions?.['code']));
  if (codes.has('SUBGRAPH_UNAVAILABLE')) return Infinity;
  return codes.has('SUBGRAPH_TIMEOUT') ? 6 : 2;
}
