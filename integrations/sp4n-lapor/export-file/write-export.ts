import writeWorkbook from 'write-excel-file/node';
import { cutAtCharacter, fitted } from '../mapping/reference-text';
import type { Secrecy } from '../mapping/secrecy';
import { theirExportTime } from '../mapping/times';
import { columnNames, columns, type Column } from './columns';

/** A complaint of ours as the national side may see it. There is no field for who filed it. */
export interface OwnReport {
  readonly ticket: string;
  /** Null while it is not there yet. */
  readonly trackingId: number | null;
  readonly receivedAt: Date;
  readonly className: string;
  readonly categoryId: number | null;
  readonly category: string;
  readonly title: string;
  readonly firstContent: string;
  readonly content: string;
  /** Where the whole text can be read, when it does not fit into a cell. */
  readonly link: string;
  readonly secrecy: Secrecy;
  readonly institutionId: number | null;
  readonly institution: string;
  readonly statusName: string;
  readonly reason: string;
  readonly district: string;
  readonly ward: string;
  readonly rating: number | null;
}

export interface ExportFrame {
  readonly city: string;
  readonly province: string;
  readonly source: string;
  readonly writtenAt: Date;
}

const longestCell = 32_767;

/** Our complaints in the columns of the national export, as an Excel workbook. */
export function writeExport(reports: readonly OwnReport[], frame: ExportFrame): Promise<Buffer> {
  const written = theirExportTime(frame.writtenAt);
  const preamble = [[`Laporan ${frame.source}`], [`${frame.city}, ${written.day} ${written.time} WIB`], []];
  const header = columnNames.map(
    (name) => ({ value: columns[name], type: String, fontWeight: 'bold' }) as const,
  );
  // Text throughout: a line that begins with "=" is what somebody wrote, never a formula.
  const lines = reports.map((report) => {
    const cells = cellsOf(report, frame);
    return columnNames.map((name) => (cells[name] === '' ? null : { value: cells[name], type: String }));
  });
  return writeWorkbook([...preamble, header, ...lines], {
    sheet: 'Laporan',
    stickyRowsCount: preamble.length + 1,
    columns: columnNames.map((name) => ({ width: name === 'content' || name === 'firstContent' ? 60 : 20 })),
  }).toBuffer();
}

function cellsOf(report: OwnReport, frame: ExportFrame): Readonly<Record<Column, string>> {
  const { secrecy, ticket, link } = report;
  const received = theirExportTime(report.receivedAt);
  const texts = {
    trackingId: numberText(report.trackingId),
    receivedOn: received.day,
    receivedTime: received.time,
    // Nobody's name leaves the city, hidden or not; the column only says when it is hidden.
    reporterName: secrecy.identityHidden ? 'Anonim' : '',
    className: report.className,
    categoryId: numberText(report.categoryId),
    category: report.category,
    title: report.title,
    firstContent: report.firstContent,
    content: fitted(report.content, { most: longestCell, link, label: ticket }),
    secrecy: kindOf(secrecy),
    source: frame.source,
    parentInstitution: frame.city,
    institutionId: numberText(report.institutionId),
    institution: report.institution,
    status: report.statusName,
    reason: report.reason,
    province: frame.province,
    city: frame.city,
    district: report.district,
    ward: report.ward,
    rating: numberText(report.rating),
  };
  return Object.fromEntries(
    columnNames.map((name) => [name, escaped(cutAtCharacter(writable(texts[name]), longestCell))]),
  ) as Record<Column, string>;
}

function kindOf({ identityHidden, complaintHidden }: Secrecy): string {
  return [identityHidden ? 'Anonim' : '', complaintHidden ? 'Rahasia' : ''].filter(Boolean).join(', ');
}

function numberText(value: number | null): string {
  return value === null ? '' : String(value);
}

/**
 * XML has no word for most control characters, nor for half a character; code points that are no characters (Unicode 23.7)
 * are for a program's own use: readers of workbooks swallow them, and the blank beside them.
 */
function writable(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu,
    '',
  );
}

/** A spreadsheet reads `_x0041_` as the letter A; what a person wrote so stays as it was written. */
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}
