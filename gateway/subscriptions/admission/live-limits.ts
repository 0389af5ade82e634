import { GatewayRefusal } from '../../errors/gateway-refusal';
import type { LiveOperation } from '../live-operation';
import type { Message } from '../message';
import { streamBefore } from '../stream-before';
import { SubscriberQueue } from '../subscriber-queue';
import { tooSlow } from '../too-slow';

/** 0 stands for no limit. */
export interface LiveLimitsOptions {
  readonly viewerConnections: number;
  readonly viewerSubscriptions: number;
  readonly addressConnections: number;
  readonly addressSubscriptions: number;
}

/** Whose connection or operation it is. A visitor has an address only. */
export interface Owner {
  readonly accountId: string | null;
  readonly address: string | null;
}

/** Gives back the place that was taken; once, however often it is called. */
export type Release = () => void;

/** What one viewer and one address may have at once, over all edges together. */
export class LiveLimits {
  private readonly connections;
  private readonly subscriptions;

  constructor(options: LiveLimitsOptions) {
    this.connections = {
      accountId: new Places(options.viewerConnections),
      address: new Places(options.addressConnections),
    };
    this.subscriptions = {
      accountId: new Places(options.viewerSubscriptions),
      address: new Places(options.addressSubscriptions),
    };
  }

  /** Takes the place of a connection. Throws a `GatewayRefusal` when there is none. */
  connect(owner: Partial<Owner>): Release {
    return taken(this.connections, owner, 'TOO_MANY_CONNECTIONS');
  }

  /** Begins an operation in its place; where there is none, it ends with that as its error. */
  begin(owner: Owner, start: LiveOperation['start']): AsyncGenerator<Message, void, void> {
    let release: Release;
    try {
      release = taken(this.subscriptions, owner, 'TOO_MANY_LIVE_OPERATIONS');
    } catch (error) {
      if (!(error instanceof GatewayRefusal)) throw error;
      return failing(error);
    }
    return releasing(start(), release);
  }
}

class Places {
  private readonly used = new Map<string, number>();

  constructor(readonly most: number) {}

  isFull(key: string): boolean {
    return this.most > 0 && (this.used.get(key) ?? 0) >= this.most;
  }

  take(key: string): void {
    this.used.set(key, (this.used.get(key) ?? 0) + 1);
  }

  giveBack(key: string): void {
    const left = (this.used.get(key) ?? 0) - 1;
    if (left > 0) this.used.set(key, left);
    else this.used.delete(key);
  }
}

function taken(
  places: Readonly<Record<keyof Owner, Places>>,
  owner: Partial<Owner>,
  code: 'TOO_MANY_CONNECTIONS' | 'TOO_MANY_LIVE_OPERATIONS',
): Release {
  const wanted = (['accountId', 'address'] as const).flatMap((whose) => {
    const key = owner[whose] ?? null;
    return key === null ? [] : [{ place: places[whose], key }];
  });
  const full = wanted.find(({ place, key }) => place.isFull(key));
  if (full) throw new GatewayRefusal(code, full.place.most);
  for (const { place, key } of wanted) place.take(key);
  let isTaken = true;
  return () => {
    if (isTaken) for (const { place, key } of wanted) place.giveBack(key);
    isTaken = false;
  };
}

function failing(refusal: GatewayRefusal): AsyncGenerator<Message, void, void> {
  const none = new SubscriberQueue<Message>(1, tooSlow, () => undefined);
  none.end(refusal.toGraphQLError());
  return none;
}

/** The same stream; its end, however it comes, gives the place back. */
function releasing(
  messages: AsyncGenerator<Message, void, void>,
  release: Release,
): AsyncGenerator<Message, void, void> {
  const next = async () => {
    try {
      const told = await messages.next();
      if (told.done) release();
      return told;
    } catch (error) {
      release();
      throw error;
    }
  };
  return streamBefore(messages, next, release);
}
