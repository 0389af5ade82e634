import { zipOf, type ZipEntry } from './sample-files';

/** What may stand in a cell, as a spreadsheet writes it. */
export type SampleCell =
  | string
  | number
  | null
  | { readonly formula: string; readonly shows: string | null }
  | { readonly day: number }
  | { readonly rich: readonly string[] }
  | { readonly error: string };

/** A workbook (.xlsx) written by hand, so that its cells can be everything Excel makes of them. */
export function aWorkbook(rows: readonly (readonly SampleCell[])[], more: readonly ZipEntry[] = []): Buffer {
  const lines = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, nameOf(column, row))).join('')}</row>`,
  );
  return workbookOf(lines.join(''), more);
}

/** The same around any rows, in XML. */
export function workbookOf(rowsXml: string, more: readonly ZipEntry[] = []): Buffer {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const files = {
    '[Content_Types].xml': '<Types/>',
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${office}"><sheets><sheet name="Laporan" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/styles.xml':
      '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="15" applyNumberFormat="1"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rowsXml}</sheetData></worksheet>`,
  };
  const entries = Object.entries(files).map(([name, content]) => ({ name, content: Buffer.from(content) }));
  return zipOf([...entries, ...more]);
}

function cellXml(cell: SampleCell, name: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${name}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') {
    return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${xml(cell)}</t></is></c>`;
  }
  if ('day' in cell) return `<c r="${name}" s="1"><v>${cell.day}</v></c>`;
  if ('error' in cell) return `<c r="${name}" t="e"><v>${cell.error}</v></c>`;
  if ('rich' in cell) {
    const runs = cell.rich.map((text) => `<r><t xml:space="preserve">${xml(text)}</t></r>`);
    return `<c r="${name}" t="inlineStr"><is>${runs.join('')}</is></c>`;
  }
  const shows = cell.shows === null ? '' : `<v>${xml(cell.shows)}</v>`;
  return `<c r="${name}" t="str"><f>${xml(cell.formula)}</f>${shows}</c>`;
}

function nameOf(column: number, row: number): string {
  const letters = column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26));
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row + 1}`;
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
