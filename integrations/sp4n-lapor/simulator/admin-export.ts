import writeWorkbook from 'write-excel-file/node';
import type { Desk } from './desk';
import type { Masters, NamedUnder } from './masters';
import type { Report } from './reports';
import { inWords } from './wib';

/**
 * The Excel file a national admin saves (unduhan laporan): lines above the header, days in words, numbers as text, names
 * of reporters beside their reports.
 */
export function adminExport({ national, clock }: Pick<Desk, 'national' | 'clock'>): Promise<Buffer> {
  const made = inWords(clock.now());
  return writeWorkbook(
    [
      ['SP4N-LAPOR!'],
      [`Diunduh ${made.day} ${made.time} WIB`],
      [],
      headings.map((value) => ({ value, type: String })),
      ...national
        .all()
        .map((report) => cells(report, national.masters).map((value) => ({ value, type: String }))),
    ],
    { sheet: 'Laporan' },
  ).toBuffer();
}

const headings = [
  ...['Tracking ID', 'Tanggal Laporan Masuk', 'Waktu Laporan Masuk', 'Nama Pelapor', 'Klasifikasi Laporan'],
  ...['ID Kategori', 'Kategori', 'Judul Laporan', 'Isi Laporan Awal', 'Isi Laporan Akhir'],
  ...['Tipe Laporan (Anonim/Rahasia)', 'Sumber Laporan', 'Instansi Induk', 'ID Instansi Terdisposisi'],
  ...['Instansi Terdisposisi', 'Status Laporan', 'Alasan Tunda/Arsip', 'Provinsi', 'Kota/Kabupaten'],
  ...['Kecamatan', 'Kelurahan', 'Rating'],
];

function cells(report: Report, masters: Masters): string[] {
  const received = inWords(report.createdAt);
  const [city, district] = placesOf(masters.all('locations'), report.locationId);
  return [
    ...[String(report.id), received.day, received.time, report.anonymous ? 'Anonim' : report.reporterName],
    ...[nameIn(masters.all('classifications'), report.classificationId), String(report.categoryId)],
    ...[
      nameIn(masters.all('categories'), report.categoryId),
      report.title,
      report.firstContent,
      report.content,
    ],
    [report.anonymous ? 'Anonim' : '', report.secret ? 'Rahasia' : ''].filter(Boolean).join(', '),
    ...['Website', '', String(report.institutionId), masters.nameOf(report.institutionId)],
    ...[
      report.label ?? report.status,
      reasonOf(report),
      'Bali',
      city,
      district,
      '',
      report.rating > 0 ? String(report.rating) : '',
    ],
  ];
}

function nameIn(list: readonly NamedUnder[], id: number): string {
  return list.find((entry) => entry.id === id)?.name ?? '';
}

function placesOf(locations: readonly NamedUnder[], id: number): readonly [city: string, district: string] {
  const place = locations.find((location) => location.id === id);
  const above = locations.find((location) => location.id === place?.parent);
  if (!place) return ['', ''];
  return above && above.id !== 51 ? [above.name, place.name] : [place.name, ''];
}

function reasonOf({ status, logs }: Report): string {
  return status === 'Tunda' || status === 'Arsip' ? (logs.at(-1)?.note ?? '') : '';
}
