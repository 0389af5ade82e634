import { LaporFailure } from '../client/lapor-failure';
import { isElsewhere } from '../mapping/elsewhere';
import type { ReportThere } from '../mapping/reconciliation/differences';
import { ticketIn } from '../mapping/reference-text';
import { laporStatusNamed } from '../mapping/states';
import { instantOf } from '../mapping/times';
import type { Reads } from '../remote/reads';

const mostPages = 10_000;

/**
 * Every report of the city as it stands over there. The list runs newest first and shifts while it is read: what moves
 * to the front is read again next time, and one seen twice counts once, as it was seen last.
 */
export async function reportsThere(
  reads: Reads,
  {
    cityInstitution,
    followed,
  }: { readonly cityInstitution: number; readonly followed: (trackingId: number) => boolean },
): Promise<readonly ReportThere[]> {
  const reports = new Map<number, Omit<ReportThere, 'itemIds'>>();
  for (let number = 1; number <= mostPages; number += 1) {
    const { read, broken, total } = await reads.reports(number, null);
    for (const record of read) {
      reports.set(record.id, {
        trackingId: record.id,
        ticket: ticketIn(record.content) ?? ticketIn(record.firstContent),
        status: laporStatusNamed(record.statusName),
        statusRaw: record.statusName,
        changedAt: instantOf(record.updatedAt) ?? new Date(0),
        secrecy: { identityHidden: record.anonymous, complaintHidden: record.secret },
        atTheCity: !isElsewhere(record.institutionId, cityInstitution),
        institutionId: record.institutionId,
      });
    }
    if (read.length + broken.length === 0 || number * 100 >= total) break;
  }
  const found: ReportThere[] = [];
  for (const report of reports.values()) {
    const items = followed(report.trackingId) ? await reads.followUps(report.trackingId) : null;
    found.push({ ...report, itemIds: items?.read.map(({ id }) => id) ?? [] });
  }
  return found;
}

/**
 * A report we follow that the city's list no longer has, when it was sent on to another institution; null when it is
 * nowhere. Of one that is elsewhere nothing but that is compared: `known` is what we know of it.
 */
export async function reportSentOn(
  reads: Reads,
  known: Pick<ReportThere, 'trackingId' | 'ticket' | 'secrecy' | 'itemIds'>,
  cityInstitution: number,
): Promise<ReportThere | null> {
  const { institutionId, statusName } = await reads.report(known.trackingId).catch(unlessUnknown);
  if (!isElsewhere(institutionId, cityInstitution)) return null;
  const status = { status: laporStatusNamed(statusName), statusRaw: statusName, changedAt: new Date(0) };
  return { ...known, ...status, atTheCity: false, institutionId };
}

/** Whether another institution has a report that the city's list does not show. */
export async function isSentOn(reads: Reads, trackingId: number, cityInstitution: number): Promise<boolean> {
  const { institutionId } = await reads.report(trackingId).catch(unlessUnknown);
  return isElsewhere(institutionId, cityInstitution);
}

function unlessUnknown(error: unknown) {
  if (error instanceof LaporFailure && error.kind === 'REJECTED')
    return { institutionId: null, statusName: '' };
  throw error;
}
