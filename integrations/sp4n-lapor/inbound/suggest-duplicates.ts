import { looksLikeTheSame } from '../mapping/duplicates';
import { withoutReference } from '../mapping/reference-text';
import { PortFault } from '../port/ask';
import type { ReceiverParts } from './receiver-parts';
import type { ReportThere } from './report-there';

/** A line of the review list names so many. */
const mostNamed = 5;

/** Has an admin look at a new report that looks like a complaint we have; nothing is merged by itself. */
export async function suggestDuplicates(
  { port, reviews }: Pick<ReceiverParts, 'port' | 'reviews'>,
  { record }: ReportThere,
  about: {
    readonly complaintId: string;
    readonly category: string | null;
    readonly filedAt: Date;
    readonly now: Date;
  },
): Promise<void> {
  const { complaintId, category, filedAt, now } = about;
  const report = { title: record.title, body: withoutReference(record.content), at: filedAt };
  const similar = await port
    .similarTo({ category, topic: report.title, body: report.body })
    // What cannot be searched for looks like nothing.
    .catch((error: unknown) => {
      if (error instanceof PortFault && error.badInput !== null) return [];
      throw error;
    });
  const alike = similar.filter(
    ({ id, topic, body, filedAt: at }) =>
      id !== complaintId && looksLikeTheSame(report, { title: topic, body, at }),
  );
  if (alike.length === 0) return;
  const detail = alike.slice(0, mostNamed).map(({ ticket }) => ticket);
  const [trackingId, line] = [record.id, detail.join(' ')];
  await reviews.note(
    { reason: 'LOOKS_LIKE', about: `report:${trackingId}`, trackingId, complaintId, detail: line },
    now,
  );
}
