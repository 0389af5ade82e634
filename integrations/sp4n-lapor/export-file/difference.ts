import { comparable } from '../mapping/plain-text';
import { withoutReference } from '../mapping/reference-text';
import { hidesMore, type Secrecy } from '../mapping/secrecy';
import { laporStatusNamed } from '../mapping/states';
import type { BrokenRow, ExportRecord } from './export-record';
import type { ExportFile } from './read-export';

/** What the mirror knows of a report there. */
export interface KnownReport {
  readonly trackingId: number;
  readonly statusName: string;
  readonly title: string;
  readonly content: string;
  readonly secrecy: Secrecy;
  readonly institutionId: number | null;
  readonly receivedAt: Date;
}

/** Which reports are the city's. */
export interface City {
  /** Its name as the export writes it in Kota/Kabupaten, without "Kota". */
  readonly name: string;
  /** The institutions there that are the city or one of its agencies. */
  readonly institutionIds: ReadonlySet<number>;
}

export const comparedFields = ['status', 'title', 'content', 'secrecy', 'institution'] as const;
export type ComparedField = (typeof comparedFields)[number];

export interface ChangedReport {
  readonly record: ExportRecord;
  readonly fields: readonly ComparedField[];
  /** We hide what is still open there: nothing is to be read in, it waits for them. */
  readonly lessSecretThere: boolean;
}

/** What importing a file would do, before anything is done. */
export interface Difference {
  readonly added: readonly ExportRecord[];
  readonly changed: readonly ChangedReport[];
  readonly same: readonly ExportRecord[];
  /** Not the city's, by institution or by place: a human looks at them. */
  readonly outside: readonly ExportRecord[];
  readonly broken: readonly BrokenRow[];
}

/** A cell of a spreadsheet holds no more; what is longer was cut. */
const longestCell = 32_767;

export function differenceOf(
  file: Pick<ExportFile, 'records' | 'broken'>,
  known: ReadonlyMap<number, KnownReport>,
  city: City,
): Difference {
  const added: ExportRecord[] = [];
  const changed: ChangedReport[] = [];
  const same: ExportRecord[] = [];
  const outside: ExportRecord[] = [];
  for (const record of file.records) {
    const report = known.get(record.trackingId);
    if (report) {
      const fields = changedFields(record, report, city);
      const lessSecretThere = hidesMore(report.secrecy, record.secrecy);
      if (fields.length > 0 || lessSecretThere) changed.push({ record, fields, lessSecretThere });
      else same.push(record);
    } else if (isOutside(record, city)) outside.push(record);
    else added.push(record);
  }
  return { added, changed, same, outside, broken: file.broken };
}

/** In which fields a row says something else than what is known. */
export function changedFields(
  record: ExportRecord,
  known: KnownReport,
  city: City,
): readonly ComparedField[] {
  return comparedFields.filter((field) => differs[field](record, known, city));
}

/** A report we do not know is the city's when it lies with one of its institutions and names no other place. */
export function isOutside({ institutionId, city: place }: ExportRecord, city: City): boolean {
  if (institutionId === null || !city.institutionIds.has(institutionId)) return true;
  const named = comparable(place).replace(/^(kota|kab\.?|kabupaten) /, '');
  return named !== '' && named !== '-' && named !== comparable(city.name);
}

type Differs = (there: ExportRecord, known: KnownReport, city: City) => boolean;
const differs: Readonly<Record<ComparedField, Differs>> = {
  status: (there, known) => statusOf(there.statusName) !== statusOf(known.statusName),
  title: (there, known) => plain(there.title) !== plain(known.title),
  content: (there, known) => contentDiffers(there.content, known.content),
  secrecy: (there, known) => hidesMore(there.secrecy, known.secrecy),
  // An export without the column says nothing about it, and between agencies of the city it is the city's still.
  institution: ({ institutionId: there }, { institutionId: here }, { institutionIds: own }) =>
    there !== null && there !== here && !(own.has(there) && here !== null && own.has(here)),
};

/** Two words for one state ("Terverifikasi", "Belum Ditindaklanjuti") are no change; unknown words are compared as they are. */
function statusOf(name: string): string {
  return laporStatusNamed(name) ?? comparable(name);
}

function plain(text: string): string {
  return text.replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ').trim();
}

function contentDiffers(there: string, known: string): boolean {
  if (there.length >= longestCell - 1) return !plain(known).startsWith(plain(there));
  return plain(withoutReference(there)) !== plain(withoutReference(known));
}
