import type { PositionedEvent } from '../../schema/events/envelope';
import type { EventFeed } from '../../platform/runtime/events/bus';

/**
 * The position after which a feed tells everything that happened since a time. Positions are consecutive and
 * in order of commit, so it is found in a handful of reads however long the feed is. An event's own time may
 * be a little older than its neighbour's; the caller asks for more than it needs.
 */
export function firstSince(feed: EventFeed, since: Date): Promise<number> {
  return lastWhere(feed, ({ event }) => Date.parse(event.at) < since.getTime());
}

/** The position of the newest event; 0 when there is none. */
export function lastPosition(feed: EventFeed): Promise<number> {
  return lastWhere(feed, () => true);
}

/** The last position whose event is `older`; all before it are, none after. */
async function lastWhere(feed: EventFeed, older: (told: PositionedEvent) => boolean): Promise<number> {
  const isOlder = async (position: number): Promise<boolean> => {
    const [found] = await feed.read(position - 1, 1);
    return found !== undefined && older(found);
  };
  let reached = 0;
  let step = 1;
  while (await isOlder(reached + step)) {
    reached += step;
    step *= 2;
  }
  let newer = reached + step;
  while (newer - reached > 1) {
    const middle = Math.floor((reached + newer) / 2);
    if (await isOlder(middle)) reached = middle;
    else newer = middle;
  }
  return reached;
}
