import { GraphQLError } from 'graphql';
import type { Clock } from '../../../platform/domain/clock';
import type { Logger } from '../../../platform/runtime/logging/logger';
import { GatewayRefusal } from '../../errors/gateway-refusal';
import type { Identity } from '../../identity/identity';
import type { RequestScope } from '../../planning/request-scope';
import type { LiveLimits } from '../admission/live-limits';
import { closing, type Closing } from '../closing';
import type { LiveOperation } from '../live-operation';
import { LiveSession } from '../live-session';
import { Message } from '../message';
import { worded } from '../worded';
import type { EventStream } from './event-stream';
import { positionFrame, retryFrame, type Frames } from './frames';

/** Browsers that are sent away come back spread over this time, and not all at once. */
const comingBackMilliseconds = 4_000;

export interface EventConnectionOptions {
  readonly identity: Identity;
  readonly clock: Clock;
  readonly log: Logger;
  readonly limits: LiveLimits;
  /** The connection is over. */
  readonly ended: (connection: EventConnection) => void;
}

type Wording = Pick<RequestScope, 'actor' | 'language' | 'requestId'>;

interface Running {
  readonly messages: ReturnType<LiveOperation['start']>;
  readonly frames: Frames;
  readonly wording: Wording;
}

/** Operations that are told over one stream of events, and the session they belong to. */
export class EventConnection {
  readonly session: LiveSession;
  private readonly running = new Map<string, Running>();
  private stream: EventStream | null = null;
  private open: (stream: EventStream) => void = () => undefined;
  /** What is told before the stream is there waits for it. */
  private readonly opened = new Promise<EventStream>((resolve) => (this.open = resolve));
  private isOver = false;

  constructor(private readonly options: EventConnectionOptions) {
    this.session = new LiveSession(options.identity, options.clock, (why) => this.close(why));
  }

  get hasStream(): boolean {
    return this.stream !== null;
  }

  get operations(): number {
    return this.running.size;
  }

  runs(id: string): boolean {
    return this.running.has(id);
  }

  /** From now on everything is told here; its end is the end of all. */
  carryOver(stream: EventStream): void {
    this.stream = stream;
    stream.onClosed(() => this.end());
    this.open(stream);
  }

  /** Begins an operation and tells what it has to say; resolves when that is told. */
  async run(id: string, operation: LiveOperation, telling: Omit<Running, 'messages'>): Promise<void> {
    const { frames } = telling;
    const messages = this.session.begin(operation, this.options.limits, telling.wording.actor.accountId);
    const mark = operation.mark?.() ?? null;
    this.running.set(id, { ...telling, messages });
    const stream = await this.opened;
    if (mark !== null && frames.keepsPosition) await stream.send(positionFrame(mark));
    try {
      for await (const message of messages) if (this.runs(id)) await stream.send(frames.next(message));
    } catch (error) {
      if (this.runs(id)) await stream.send(frames.next(this.refusal(error, telling.wording)));
    }
    if (this.running.delete(id)) await stream.send(frames.complete);
  }

  /** Says what is wrong with an operation that does not begin. */
  async refuse(
    errors: readonly GraphQLError[],
    { frames, wording }: Omit<Running, 'messages'>,
  ): Promise<void> {
    const stream = await this.opened;
    const message = new Message({ errors: worded(errors, wording, this.options.log) });
    await stream.send(Buffer.concat([frames.next(message), frames.complete]));
  }

  /** The client wants no more of it; nothing is told of it from now on. False when it does not run. */
  stop(id: string): boolean {
    const found = this.running.get(id);
    this.running.delete(id);
    void found?.messages.return();
    return found !== undefined;
  }

  /** Everything that was told is told; ends the stream with it. */
  end(): void {
    if (this.isOver) return;
    this.isOver = true;
    for (const id of [...this.running.keys()]) this.stop(id);
    this.stream?.end();
    this.session.end();
    this.options.ended(this);
  }

  /** Ends it from here: each operation is told why, or, when the hub stops, the browser when to come back. */
  private close(why: Closing): void {
    if (this.isOver) return;
    const frames = [...this.running.values()].flatMap(({ frames, wording }) => [
      frames.next(this.goodbye(why, wording)),
      frames.complete,
    ]);
    const wait = Math.round(1_000 + Math.random() * comingBackMilliseconds);
    this.stream?.end(why === closing.goingAway ? retryFrame(wait) : Buffer.concat(frames));
    this.end();
  }

  private goodbye({ code, reason }: Closing, wording: Wording): Message {
    const errors = worded([new GatewayRefusal('TOKEN_INVALID').toGraphQLError()], wording, this.options.log);
    return new Message({
      errors: errors.map((error) => ({
        ...error,
        extensions: { ...error.extensions, closing: { code, reason } },
      })),
    });
  }

  private refusal(error: unknown, wording: Wording): Message {
    const known = error instanceof GraphQLError;
    if (!known) this.options.log.error({ requestId: wording.requestId, error }, 'fault of a live operation');
    const told = known ? error : new GatewayRefusal('INTERNAL_SERVER_ERROR').toGraphQLError();
    return new Message({ errors: worded([told], wording, this.options.log) });
  }
}
