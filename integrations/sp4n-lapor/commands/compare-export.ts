import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Clock } from '../../../platform/domain/clock';
import { differenceOf, type City, type Difference, type KnownReport } from '../export-file/difference';
import { readExport, type ExportFault } from '../export-file/read-export';
import type { KnownReports } from '../store/known-reports';
import type { LinkRow } from '../store/link.entity';

export interface CompareParts {
  readonly known: KnownReports;
  readonly clock: Clock;
  /** The city as an institution there. */
  readonly cityInstitution: number;
}

export interface Compared extends Difference {
  /** SHA-256 of the file. */
  readonly digest: string;
  /** When it was saved, as far as it says so. */
  readonly savedAt: Date | null;
  /** Rows that say the same as one before. */
  readonly repeated: number;
}

/** What an export of the national admin says that we do not; nothing is changed. */
export async function compareExport(
  { known, clock, cityInstitution }: CompareParts,
  path: string,
): Promise<Compared | { readonly fault: ExportFault }> {
  const file = await readExport(path, clock.now());
  if ('fault' in file) return file;
  const links = await known.byTrackingId(file.records.map(({ trackingId }) => trackingId));
  const reports = new Map([...links].map(([id, link]) => [id, reportOf(link)]));
  return {
    ...differenceOf(file, reports, await cityOf(known, cityInstitution)),
    ...{ repeated: file.repeated, savedAt: file.savedAt },
    digest: createHash('sha256')
      .update(await readFile(path))
      .digest('hex'),
  };
}

/** The city and those of its agencies that are institutions there. */
export async function cityOf(known: KnownReports, cityInstitution: number): Promise<City> {
  return {
    name: 'Denpasar',
    institutionIds: new Set([cityInstitution, ...(await known.cityInstitutions())]),
  };
}

export function reportOf(link: LinkRow): KnownReport {
  const { trackingId, identityHidden, complaintHidden, institutionId } = link;
  return {
    trackingId,
    statusName: link.statusRaw ?? '',
    title: link.title ?? '',
    content: link.content ?? '',
    secrecy: { identityHidden, complaintHidden },
    institutionId,
    receivedAt: link.linkedAt,
  };
}
