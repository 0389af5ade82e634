import { referenceIn } from '../mapping/reference-text';
import { theirMoment } from '../mapping/times';
import type { Calls } from '../remote/remote';

/** Their clock may go behind ours, and a report may be changed by its own filing. */
const overlapMilliseconds = 60 * 60_000;
const mostPages = 200;

/** The report a lost answer was about, by our reference at the end of its text; null: there is none. */
export async function reportOf(
  remote: Calls,
  sought: { readonly ticket: string; readonly sequence: number; readonly since: Date },
): Promise<number | null> {
  const since = theirMoment(new Date(sought.since.getTime() - overlapMilliseconds));
  let found: number | null = null;
  for (let page = 1, seen = 0; page <= mostPages; page += 1) {
    const { read, broken, total } = await remote.call((client) => client.reports(page, since));
    for (const report of read) {
      const named = [report.content, report.firstContent].some((text) => {
        const reference = referenceIn(text);
        return (
          reference?.ticket === sought.ticket &&
          reference.sequence === sought.sequence &&
          reference.entry === null
        );
      });
      // Filed twice by the other side itself: the first one is ours.
      if (named) found = Math.min(found ?? Infinity, report.id);
    }
    seen += read.length + broken.length;
    if (seen >= total || read.length + broken.length === 0) return found;
  }
  return found;
}

/** The follow-up a lost answer was about; null: there is none. */
export async function itemOf(remote: Calls, trackingId: number, mark: string): Promise<number | null> {
  const { read } = await remote.call((client) => client.followUps(trackingId));
  return read.find(({ content }) => referenceIn(content)?.entry === mark)?.id ?? null;
}
