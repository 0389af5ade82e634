import type { Clock } from '../../../platform/domain/clock';
import type { Subgraph } from '../../../platform/runtime/graphql/subgraph';
import { goesIntoFile } from '../export-file/goes-into-file';
import { writeExport, type OwnReport } from '../export-file/write-export';
import { classNames } from '../mapping/classes';
import { laporStatusNames, laporStatusOf } from '../mapping/states';
import { ownComplaints, type ComplaintForFile } from '../port/own-complaints';
import type { KnownReports } from '../store/known-reports';

export interface OwnExportParts {
  readonly complaints: Subgraph;
  readonly known: KnownReports;
  readonly clock: Clock;
  readonly cityInstitution: number;
  readonly publicUrl: string;
  readonly hiddenComplaints: 'never' | 'flagged';
}

/** Our complaints as an Excel file in the columns of the national export. */
export async function writeOwnExport(parts: OwnExportParts): Promise<Buffer> {
  const categories = await parts.known.sentCategories();
  const institution =
    (await parts.known.institutionName(parts.cityInstitution)) || 'Pemerintah Kota Denpasar';
  const reports: OwnReport[] = [];
  for await (const some of ownComplaints(parts.complaints)) {
    const links = await parts.known.byComplaint(some.map(({ id }) => id));
    for (const complaint of some) {
      const link = links.get(complaint.id);
      const isThere = link !== undefined;
      if (!goesIntoFile(complaint, { isThere, hidden: parts.hiddenComplaints })) continue;
      reports.push({
        ...reportOf(complaint),
        trackingId: link?.trackingId ?? null,
        link: `${parts.publicUrl}/complaints/${complaint.id}`,
        categoryId: categories.get(complaint.category ?? '')?.id ?? null,
        category: categories.get(complaint.category ?? '')?.name ?? '',
        ...{ institutionId: parts.cityInstitution, institution },
      });
    }
  }
  const frame = { city: 'Kota Denpasar', province: 'Bali', source: 'PRO Denpasar' };
  const inOrder = reports.toSorted((one, other) => one.receivedAt.getTime() - other.receivedAt.getTime());
  return writeExport(inOrder, { ...frame, writtenAt: parts.clock.now() });
}

function reportOf(complaint: ComplaintForFile) {
  const { ticket, topic, body, bodyAsFiled, identityHidden, complaintHidden, state, ward, rating } =
    complaint;
  const status = laporStatusOf[state];
  return {
    ticket,
    receivedAt: complaint.filedAt,
    className: classNames[complaint.class],
    title: topic,
    firstContent: bodyAsFiled,
    content: body,
    secrecy: { identityHidden, complaintHidden },
    statusName: status === null ? '' : laporStatusNames[status][0],
    ...{ reason: '', district: '', ward: ward ?? '', rating },
  };
}
