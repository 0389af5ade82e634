import { classNamed } from '../mapping/classes';
import { referenceIn, withoutReference } from '../mapping/reference-text';
import { laporStatusNamed } from '../mapping/states';
import { instantOf } from '../mapping/times';
import type { ComplaintHere } from '../port/complaints-port';
import type { LinkRow } from '../store/link.entity';
import { newLink } from '../store/new-link';
import type { ReceiverParts } from './receiver-parts';
import type { ReportThere } from './report-there';
import { suggestDuplicates } from './suggest-duplicates';

/** A report we have no link to: our own come back, a new one for the city, or one for a person to look at. */
export async function receiveUnknown(
  parts: ReceiverParts,
  report: ReportThere,
  now: Date,
): Promise<LinkRow | null> {
  const { record } = report;
  const review = (reason: string, detail: string | null = null) =>
    parts.reviews.note({ reason, about: `report:${record.id}`, trackingId: record.id, detail }, now);
  const reference = referenceIn(record.firstContent) ?? referenceIn(record.content);
  const named = reference && (await parts.port.byTicket(reference.ticket));
  if (reference && named && named.channel !== 'SP4N_LAPOR') {
    if (isText(named, record.firstContent)) {
      const sequence = reference.sequence;
      const other = await parts.links.ofSequence(named.id, sequence);
      if (!other) return parts.links.keep(linkOf(report, named, { sequence, origin: 'HUB', now }));
      await review('REPORT_TWICE', `report:${other.trackingId}`);
      return null;
    }
    // Somebody put a number of ours under words of their own: it does not make it ours.
    await review('REFERENCE_OF_ANOTHER');
    return null;
  }
  if (record.institutionId !== parts.cityInstitution) {
    await review(
      'OUTSIDE_CITY',
      record.institutionId === null ? null : `institution ${record.institutionId}`,
    );
    return null;
  }
  const filedAt = instantOf(record.createdAt);
  if (filedAt === null || filedAt < earliest) {
    await review('REPORT_TIME', record.createdAt.slice(0, 40));
    return null;
  }
  return file(parts, report, { filedAt, now, review });
}

/** Before the national system began: a time of 1970 is no time. */
const earliest = new Date('2011-01-01T00:00:00Z');

async function file(
  parts: ReceiverParts,
  report: ReportThere,
  {
    filedAt,
    now,
    review,
  }: {
    readonly filedAt: Date;
    readonly now: Date;
    readonly review: (reason: string, detail?: string | null) => Promise<void>;
  },
): Promise<LinkRow | null> {
  const { record } = report;
  const [classification, category] = await Promise.all([
    parts.links.master('classifications', record.classificationId),
    parts.links.master('categories', record.categoryId),
  ]);
  const classThere = classNamed(classification?.name ?? '');
  if (!classThere) await review('UNKNOWN_CLASS', `classification ${record.classificationId ?? 'none'}`);
  const code = category?.code ?? null;
  if (code === null) await review('UNMAPPED_CATEGORY', `category ${record.categoryId ?? 'none'}`);
  const title = record.title.trim() || category?.name || 'Laporan SP4N-LAPOR!';
  const base = {
    ...{ externalId: `lapor:${record.id}`, at: filedAt, class: classThere?.class ?? 'COMPLAINT' },
    ...{ topic: title, body: record.content.trim() || title, ward: null },
    ...{ hideIdentity: record.anonymous, hideComplaint: record.secret },
    supervisory: classThere?.supervisory ?? false,
  } as const;
  let brought = await parts.port.receive({ ...base, category: code });
  // A category of ours that is retired by now: the secretariat names another one.
  if (brought.refusal === 'UNKNOWN_CATEGORY') brought = await parts.port.receive({ ...base, category: null });
  const here = brought.complaint === null ? null : await parts.port.byId(brought.complaint);
  if (!here) {
    await review(brought.refusal ?? 'NOT_TAKEN');
    return null;
  }
  // Before it is linked: what a crash cut short is done again.
  await suggestDuplicates(parts, report, { complaintId: here.id, category: code, filedAt, now });
  return parts.links.keep(linkOf(report, here, { sequence: 1, origin: 'LAPOR', now }));
}

/** What it was when it was linked is what both sides agreed on; what differs from then on is a change. */
function linkOf(
  { record }: ReportThere,
  here: Pick<ComplaintHere, 'id' | 'ticket'>,
  how: { readonly sequence: number; readonly origin: 'HUB' | 'LAPOR'; readonly now: Date },
): LinkRow {
  const { now: at, ...where } = how;
  // A report of theirs begins here as filed; the state it is in by now is the first change taken in.
  const isTheirs = how.origin === 'LAPOR';
  const begun = isTheirs
    ? { status: 'UNVERIFIED' as const, toldState: 'SUBMITTED' as const }
    : { statusRaw: record.statusName, status: laporStatusNamed(record.statusName) };
  const words = isTheirs
    ? { title: record.title, content: record.content }
    : { title: record.firstTitle, content: record.firstContent };
  return newLink(
    {
      ...{ trackingId: record.id, complaintId: here.id, ticket: here.ticket, ...where, ...begun, ...words },
      ...{ identityHidden: record.anonymous, complaintHidden: record.secret },
      ...{ categoryId: record.categoryId, institutionId: record.institutionId },
    },
    at,
  );
}

/** The words of the report are those of the complaint, as far as both go: cut, masked and with our reference. */
function isText(here: ComplaintHere, firstContent: string): boolean {
  const plain = (text: string) =>
    text
      .replace(/[^\p{L}]+/gu, ' ')
      .trim()
      .toLowerCase()
      .slice(0, 60)
      .trim();
  const said = plain(withoutReference(firstContent));
  return [here.body, here.bodyAsFiled].some((body) => {
    const ours = plain(body);
    return ours !== '' && said !== '' && (said.startsWith(ours) || ours.startsWith(said));
  });
}
