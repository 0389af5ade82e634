import { setTimeout as wait } from 'node:timers/promises';
import type { PositionedEvent } from '../../schema/events/envelope';
import { GatewayRefusal } from '../errors/gateway-refusal';
import type { ChannelTail } from './channel-tail';

const batch = 500;
/** Before a feed that lags behind the live end is asked again. */
const lagMilliseconds = 50;

export interface ReplayOptions {
  readonly tail: Pick<ChannelTail, 'feed' | 'position' | 'runOnce'>;
  /** Position of the last event the client has. */
  readonly after: number;
  /** Events that are looked through at most. */
  readonly most: number;
  /** Tells one event, if it concerns the client; resolves when there is room for more. */
  readonly tell: (event: PositionedEvent) => Promise<void>;
  /** The client has everything up to here: it hears live what comes after. */
  readonly join: (position: number) => void;
  /** The client is gone. */
  readonly isOver: () => boolean;
}

/**
 * From a cursor to the live end: what was missed is read from the telling service's own store, and the client joins in
 * the very step in which it has all that was told live. So nothing is left out, nothing comes twice, and the order holds.
 * Throws a `GatewayRefusal` for a cursor that leads nowhere any more.
 */
export async function replay({ tail, after, most, tell, join, isOver }: ReplayOptions): Promise<void> {
  const { feed } = tail;
  if (!feed) throw new GatewayRefusal('CURSOR_INVALID');
  if (tail.position === null) await tail.runOnce();
  // The event of the cursor itself comes along: as long as it is there, so is all that followed.
  let events = await feed.read(Math.max(after - 1, 0), batch);
  if (after > 0) {
    const [first] = events;
    if (!first) throw new GatewayRefusal('CURSOR_INVALID');
    if (first.position !== after) throw new GatewayRefusal('CURSOR_TOO_OLD');
  }
  if ((tail.position ?? after) - after > most) throw new GatewayRefusal('CURSOR_TOO_OLD', most);
  let reached = after;
  while (!isOver()) {
    for (const event of events) {
      if (event.position <= reached) continue;
      if (event.position > reached + 1) throw new GatewayRefusal('CURSOR_TOO_OLD');
      await tell(event);
      if (isOver()) return;
      reached = event.position;
    }
    // No waiting between this look and the joining: nothing can be told live in between.
    if (tail.position !== null && reached >= tail.position) return join(reached);
    if (events.length === 0) await wait(lagMilliseconds);
    events = await feed.read(reached, batch);
  }
}
