import type { ReportThere } from '../inbound/report-there';
import { comparable } from '../mapping/plain-text';
import { theirTime } from '../mapping/times';
import { changedFields, type City, type KnownReport } from './difference';
import type { ExportRecord } from './export-record';

export interface Filing {
  /** When the file was saved: the latest moment at which what it says was so. */
  readonly savedAt: Date;
  readonly known: (KnownReport & { readonly categoryId: number | null }) | null;
  readonly city: City;
  /** The city as an institution there. */
  readonly cityInstitution: number;
  /** Numbers of the classes there, by their names as they compare. */
  readonly classes: ReadonlyMap<string, number>;
}

/**
 * A row as the other side would have told it. What is only written otherwise (a blank, a cut cell, another word for
 * the same state) is told as it is known, so that nothing changes by it. A file has no thread: none is missing from it.
 */
export function reportOfRecord(record: ExportRecord, filing: Filing): ReportThere {
  const { savedAt, known, city, cityInstitution, classes } = filing;
  const changed = known ? new Set<string>(changedFields(record, known, city)) : null;
  const told = <T>(field: string, there: T, here: T | undefined) =>
    changed === null || changed.has(field) ? there : (here ?? there);
  // An agency of the city is the city there.
  const institutionId =
    record.institutionId !== null && city.institutionIds.has(record.institutionId)
      ? cityInstitution
      : record.institutionId;
  const title = told('title', record.title, known?.title);
  return {
    record: {
      ...{ id: record.trackingId, title, firstTitle: title, firstContent: record.firstContent },
      content: told('content', record.content, known?.content),
      classificationId: classes.get(comparable(record.className)) ?? null,
      categoryId: record.categoryId ?? known?.categoryId ?? null,
      locationId: null,
      statusName: told('status', record.statusName, known?.statusName),
      institutionId: told('institution', institutionId, known?.institutionId),
      ...{ anonymous: record.secrecy.identityHidden, secret: record.secrecy.complaintHidden },
      ...{ rating: record.rating, createdAt: theirTime(record.receivedAt), updatedAt: theirTime(savedAt) },
    },
    ...{ logs: [], items: [], isWhole: false, broken: [] },
  };
}
