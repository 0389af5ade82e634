import type { EventFeed } from '../../platform/runtime/events/bus';

/**
 * The position after which a feed tells everything that happened since a time. Positions are consecutive and
 * in order of commit, so it is found in a handful of reads however long the feed is. An event's own time may
 * be a little older than its neighbour's; the caller asks for more than it needs.
 */
export async function firstSince(feed: EventFeed, since: Date): Promise<number> {
  const isOlder = async (position: number): Promise<boolean> => {
    const [found] = await feed.read(position - 1, 1);
    return found !== undefined && Date.parse(found.event.at) < since.getTime();
  };
  let older = 0;
  let step = 1;
  while (await isOlder(older + step)) {
    older += step;
    step *= 2;
  }
  let newer = older + step;
  while (newer - older > 1) {
    const middle = Math.floor((older + newer) / 2);
    if (await isOlder(middle)) older = middle;
    else newer = middle;
  }
  return older;
}
