/** The columns of the national admin's export (unduhan laporan), in its order and its words. */
export const columns = {
  trackingId: 'Tracking ID',
  receivedOn: 'Tanggal Laporan Masuk',
  receivedTime: 'Waktu Laporan Masuk',
  reporterName: 'Nama Pelapor',
  className: 'Klasifikasi Laporan',
  categoryId: 'ID Kategori',
  category: 'Kategori',
  title: 'Judul Laporan',
  firstContent: 'Isi Laporan Awal',
  content: 'Isi Laporan Akhir',
  secrecy: 'Tipe Laporan (Anonim/Rahasia)',
  source: 'Sumber Laporan',
  parentInstitution: 'Instansi Induk',
  institutionId: 'ID Instansi Terdisposisi',
  institution: 'Instansi Terdisposisi',
  status: 'Status Laporan',
  reason: 'Alasan Tunda/Arsip',
  province: 'Provinsi',
  city: 'Kota/Kabupaten',
  district: 'Kecamatan',
  ward: 'Kelurahan',
  rating: 'Rating',
} as const;
export type Column = keyof typeof columns;

/** In the order of the export. */
export const columnNames = Object.keys(columns) as Column[];

/**
 * Without these nothing can be read. The kind of report is one of them: where nobody says whether a report is secret,
 * none may be taken for public.
 */
const needed: readonly Column[] = ['trackingId', 'receivedOn', 'title', 'content', 'secrecy', 'status'];

export type Header = ReadonlyMap<Column, number>;
export type HeaderFault =
  | { readonly code: 'NO_HEADER' }
  | { readonly code: 'MISSING_COLUMN'; readonly columns: readonly string[] }
  | { readonly code: 'COLUMN_TWICE'; readonly columns: readonly string[] };

/** Some lines stand above the header: a title, a period, who made it. */
const mostPreamble = 50;

/** Finds the row that names the columns, whatever stands above it, in whatever order they are. */
export function findHeader(
  rows: readonly (readonly unknown[])[],
): { readonly at: number; readonly header: Header } | HeaderFault {
  for (const [at, row] of rows.slice(0, mostPreamble).entries()) {
    const places = row.flatMap((cell, place) => {
      const column = columnNamed(cell);
      return column ? [[column, place] as const] : [];
    });
    const named = new Map(places);
    if (!named.has('trackingId') || named.size < 4) continue;
    const twice = places.flatMap(([column, place]) => (named.get(column) === place ? [] : columns[column]));
    if (twice.length > 0) return { code: 'COLUMN_TWICE', columns: twice };
    const missing = needed.filter((column) => !named.has(column));
    if (missing.length > 0) return { code: 'MISSING_COLUMN', columns: missing.map((name) => columns[name]) };
    return { at, header: named };
  }
  return { code: 'NO_HEADER' };
}

/** Blanks, no-break spaces, case and punctuation of a heading do not count. */
const heading = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
const byHeading = new Map(columnNames.map((column) => [heading(columns[column]), column]));

function columnNamed(cell: unknown): Column | null {
  return typeof cell === 'string' && cell.length < 200 ? (byHeading.get(heading(cell)) ?? null) : null;
}
