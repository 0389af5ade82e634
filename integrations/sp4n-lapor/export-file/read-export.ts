import { columnNames, findHeader, type Header, type HeaderFault } from './columns';
import { isBroken, readRecord, type BrokenRow, type ExportRecord, type RawRow } from './export-record';
import { savedAt } from './saved-at';
import { readWorkbook, workbookLimits, type Cell, type Sheet, type WorkbookFault } from './workbook';

export interface ExportFile {
  readonly records: readonly ExportRecord[];
  readonly broken: readonly BrokenRow[];
  /** Rows that say the same as one before. */
  readonly repeated: number;
  /** When it was saved, as far as it says so. */
  readonly savedAt: Date | null;
}

/** Why a file is refused whole. */
export type ExportFault = HeaderFault | { readonly code: WorkbookFault };

/** The national admin's export. `now` tells a day that has not come yet. */
export async function readExport(
  path: string,
  now: Date,
  limits = workbookLimits,
): Promise<ExportFile | { readonly fault: ExportFault }> {
  const sheets = await readWorkbook(path, limits);
  if ('fault' in sheets) return { fault: { code: sheets.fault } };
  return readSheets(sheets, now);
}

/** The first sheet with the header of the export; others (a legend, a pivot) are not read. */
export function readSheets(
  sheets: readonly Sheet[],
  now: Date,
): ExportFile | { readonly fault: ExportFault } {
  let fault: HeaderFault = { code: 'NO_HEADER' };
  for (const { data } of sheets) {
    const found = findHeader(data);
    if ('at' in found) return readRows(data, found, now);
    if (fault.code === 'NO_HEADER') fault = found;
  }
  return { fault };
}

function readRows(
  data: Sheet['data'],
  { at, header }: { readonly at: number; readonly header: Header },
  now: Date,
): ExportFile {
  const records = new Map<number, ExportRecord>();
  const broken: BrokenRow[] = [];
  let repeated = 0;
  data.forEach((cells, index) => {
    if (index <= at || isBlank(cells)) return;
    const read = readRecord(index + 1, rawRow(cells, header), now);
    if (isBroken(read)) {
      broken.push(read);
      return;
    }
    const earlier = records.get(read.trackingId);
    if (!earlier) records.set(read.trackingId, read);
    else if (sayTheSame(earlier, read)) repeated += 1;
    else broken.push({ row: read.row, trackingId: read.trackingId, columns: ['Tracking ID'] });
  });
  const saved = savedAt(data.slice(0, at), now);
  return { records: [...records.values()], broken, repeated, savedAt: saved };
}

function rawRow(cells: readonly Cell[], header: Header): RawRow {
  const entries = columnNames.map((column) => [column, cells[header.get(column) ?? -1] ?? null]);
  return Object.fromEntries(entries) as RawRow;
}

function isBlank(cells: readonly Cell[]): boolean {
  return cells.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''));
}

function sayTheSame(one: ExportRecord, other: ExportRecord): boolean {
  return JSON.stringify({ ...one, row: 0 }) === JSON.stringify({ ...other, row: 0 });
}
