import type { GraphQLError } from 'graphql';
import type { Subgraph, Subscribe } from '../../../platform/runtime/graphql/subgraph';
import type { Message } from '../message';
import type { PreparedStream } from '../prepare-subscription';
import { SubscriberQueue } from '../subscriber-queue';
import { tooSlow } from '../too-slow';
import { ForeignStream, type ForeignStreamOptions } from './foreign-stream';

export interface ForeignStreamsOptions extends ForeignStreamOptions {
  readonly subgraphs: readonly Subgraph[];
}

/**
 * Subscriptions that a subgraph tells by itself, because it declares no topic: one line to it for all who get equal
 * answers.
 */
export class ForeignStreams {
  private readonly streams = new Map<string, ForeignStream>();

  constructor(private readonly options: ForeignStreamsOptions) {}

  /** What begins the subscription. Throws when its owner tells nothing. */
  opening(prepared: PreparedStream): () => AsyncGenerator<Message, void, void> {
    const owner = this.options.subgraphs.find(({ name }) => name === prepared.owner);
    const open = owner?.subscribe;
    if (!open)
      throw new Error(`${prepared.owner} declares no topic for a subscription and tells none by itself`);
    return () => {
      const subscriber: SubscriberQueue<Message> = new SubscriberQueue<Message>(
        this.options.queueLength,
        tooSlow,
        () => stream.leave(subscriber),
      );
      const stream = this.streamOf(prepared, open);
      stream.join(subscriber);
      return subscriber;
    };
  }

  /** Another schema is served: what lives is planned anew, and what does not fit it ends and says so. */
  replan(again: (prepared: PreparedStream) => PreparedStream | GraphQLError): void {
    for (const stream of [...this.streams.values()]) {
      const prepared = again(stream.prepared);
      if (prepared instanceof Error) stream.end(prepared);
      else stream.prepared = prepared;
    }
  }

  stop(): void {
    for (const stream of [...this.streams.values()]) stream.end(null);
  }

  private streamOf(prepared: PreparedStream, open: Subscribe): ForeignStream {
    const { sharingClass } = prepared;
    const known = this.streams.get(sharingClass);
    if (known) return known;
    const stream: ForeignStream = new ForeignStream(prepared, this.options, () => {
      // A newer one may have its place already.
      if (this.streams.get(sharingClass) === stream) this.streams.delete(sharingClass);
    });
    this.streams.set(sharingClass, stream);
    stream.open(open);
    return stream;
  }
}
