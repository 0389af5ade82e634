import type { Logger } from '../../../platform/runtime/logging/logger';
import type { Subscribe } from '../../../platform/runtime/graphql/subgraph';
import { GatewayRefusal } from '../../errors/gateway-refusal';
import type { Fetched } from '../../planning/execution/run';
import { fetched, upstreamFailure } from '../../upstream/subgraph-source';
import { Message } from '../message';
import type { PreparedStream } from '../prepare-subscription';
import { SubscriberQueue } from '../subscriber-queue';
import { tooSlow } from '../too-slow';
import type { Turns } from '../turns';

export interface ForeignStreamOptions {
  readonly log: Logger;
  /** Executions at once, of all subscriptions together. */
  readonly turns: Turns;
  /** Messages that may wait, of the subgraph and for one subscriber. */
  readonly queueLength: number;
}

interface Told {
  readonly answer: Fetched;
  /** The line was cut before it: what was told meanwhile is lost. */
  readonly gap: boolean;
}

/**
 * One line to a subgraph, and who listens to it. Nothing is kept of what it tells, so there are no cursors: each message
 * says that nobody can resume from it, and the first one after the line was cut, that something may be missing before it.
 */
export class ForeignStream {
  private readonly subscribers = new Set<SubscriberQueue<Message>>();
  private readonly told: SubscriberQueue<Told>;
  private readonly gone = new AbortController();
  private close: () => void = () => undefined;
  private gap = false;

  constructor(
    /** How what is told from now on is executed. */
    public prepared: PreparedStream,
    private readonly options: ForeignStreamOptions,
    private readonly over: () => void,
  ) {
    this.told = new SubscriberQueue<Told>(options.queueLength, tooSlow, () => undefined);
  }

  open(subscribe: Subscribe): void {
    const { request, execution } = this.prepared;
    const { actor, language, requestId, client = null } = execution.scope;
    void this.tell();
    this.close = subscribe(
      { ...request, actor, language, requestId, client },
      {
        next: (result) => {
          // It could not begin: some servers say so as if it were the first event.
          if (result.data === undefined) return this.told.end(upstreamFailure(result.errors?.[0] ?? null));
          this.told.push({ answer: fetched(result), gap: this.gap });
          this.gap = false;
        },
        again: () => {
          this.gap = true;
        },
        fail: (error) => this.told.end(upstreamFailure(error)),
        complete: () => this.told.end(),
      },
    );
  }

  join(subscriber: SubscriberQueue<Message>): void {
    this.subscribers.add(subscriber);
  }

  /** The line is given up with the last who listens. */
  leave(subscriber: SubscriberQueue<Message>): void {
    this.subscribers.delete(subscriber);
    if (this.subscribers.size > 0) return;
    this.over();
    this.gone.abort();
    this.close();
    void this.told.return();
  }

  end(error: Error | null): void {
    // From now on who subscribes has a line of its own.
    this.over();
    for (const subscriber of [...this.subscribers]) subscriber.end(error);
  }

  private async tell(): Promise<void> {
    try {
      for await (const told of this.told) {
        const message = await this.messageOf(told);
        for (const subscriber of [...this.subscribers]) subscriber.push(message);
      }
      this.end(null);
    } catch (error) {
      if (this.gone.signal.aborted) return;
      this.end(error instanceof Error ? error : new GatewayRefusal('INTERNAL_SERVER_ERROR').toGraphQLError());
    }
  }

  private async messageOf({ answer, gap }: Told): Promise<Message> {
    const { execution, executor, eventOperation } = this.prepared;
    const { turns, log } = this.options;
    const event = { operation: eventOperation, positioned: null, answer };
    const scope = { ...execution.scope, signal: this.gone.signal, event };
    const result = await turns.run(() => executor.execute({ ...execution, scope }));
    const extensions = { resumable: false, ...(gap ? { gap } : {}) };
    return Message.of({ ...result, extensions }, scope, log);
  }
}
