import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fc } from '../../../test/support/properties';
import { aDocx } from '../../../test/support/sample-files';
import { aWorkbook, workbookOf, type SampleCell } from '../../../test/support/sample-workbook';
import { columns, type Column } from './columns';
import { readExport, readSheets } from './read-export';
import { workbookLimits } from './workbook';

const now = new Date('2026-11-20T02:00:00Z');
const nbsp = '\u00a0';

const all = Object.values(columns);
const plain: Record<Column, SampleCell> = {
  trackingId: 7_100_001,
  receivedOn: '3 Jan 2026',
  receivedTime: '14:05',
  reporterName: 'Wayan Contoh',
  className: 'Pengaduan',
  categoryId: 102,
  category: `Lampu Penerangan${nbsp}Jalan`,
  title: 'Lampu jalan mati',
  firstContent: 'Lampu mati.',
  content: 'Lampu mati di Jalan Contoh.',
  secrecy: null,
  source: 'Website',
  parentInstitution: 'Pemerintah Provinsi Bali',
  institutionId: 700,
  institution: 'Pemerintah Kota Denpasar',
  status: 'Proses',
  reason: null,
  province: 'Bali',
  city: 'Kota Denpasar',
  district: 'Denpasar Selatan',
  ward: 'Sesetan',
  rating: 0,
};
const preamble: SampleCell[][] = [['Laporan SP4N-LAPOR!'], ['Periode: 1 Jan 2026 - 31 Jan 2026'], []];
const row = (changed: Partial<Record<Column, SampleCell>> = {}) => Object.values({ ...plain, ...changed });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(bytes: Buffer, limits = workbookLimits) {
  const path = join(folder, 'export.xlsx');
  await writeFile(path, bytes);
  return readExport(path, now, limits);
}
async function readRows(...rows: SampleCell[][]) {
  const file = await read(aWorkbook([...preamble, all, ...rows]));
  if ('fault' in file) throw new Error(file.fault.code);
  return file;
}

describe('the national export', () => {
  it('is read behind its preamble, row for row, without who filed it', async () => {
    const { records, broken } = await readRows(row());
    expect(broken).toEqual([]);
    expect(records).toEqual([
      {
        row: 5,
        trackingId: 7_100_001,
        receivedAt: new Date('2026-01-03T07:05:00Z'),
        className: 'Pengaduan',
        categoryId: 102,
        category: 'Lampu Penerangan Jalan',
        title: 'Lampu jalan mati',
        firstContent: 'Lampu mati.',
        content: 'Lampu mati di Jalan Contoh.',
        ticket: null,
        secrecy: { identityHidden: false, complaintHidden: false },
        source: 'Website',
        institutionId: 700,
        institution: 'Pemerintah Kota Denpasar',
        statusName: 'Proses',
        reason: '',
        city: 'Kota Denpasar',
        district: 'Denpasar Selatan',
        ward: 'Sesetan',
        rating: 0,
      },
    ]);
    expect(JSON.stringify(records)).not.toContain('Wayan');
  });

  it.each<[string, Partial<Record<Column, SampleCell>>, object]>([
    ['a number stored as text', { trackingId: `${nbsp}'7100001 ` }, { trackingId: 7_100_001 }],
    ['a number beyond 32 bits', { trackingId: 12_345_678_901 }, { trackingId: 12_345_678_901 }],
    [
      'a formula with a link',
      { trackingId: { formula: 'HYPERLINK("https://a.example","7100002")', shows: '7100002' } },
      { trackingId: 7_100_002 },
    ],
    ['a formula that was never counted', { rating: { formula: 'A1', shows: null } }, { rating: null }],
    ['a cell with an error', { category: { error: '#N/A' } }, { category: '' }],
    [
      'text in several fonts',
      { title: { rich: ['Lampu ', 'jalan', ' mati'] } },
      { title: 'Lampu jalan mati' },
    ],
    [
      'a date of the spreadsheet',
      { receivedOn: { day: 46_025 }, receivedTime: '14.05 WIB' },
      { receivedAt: new Date('2026-01-03T07:05:00Z') },
    ],
    [
      'a time of the spreadsheet',
      { receivedTime: { day: 0.25 } },
      { receivedAt: new Date('2026-01-02T23:00:00Z') },
    ],
    [
      'a time without a format',
      { receivedTime: 0.586_805_555_5 },
      { receivedAt: new Date('2026-01-03T07:05:00Z') },
    ],
    ['no time', { receivedTime: null }, { receivedAt: new Date('2026-01-02T17:00:00Z') }],
    ['a date with slashes', { receivedOn: '03/01/2026' }, { receivedAt: new Date('2026-01-03T07:05:00Z') }],
    [
      'an English month and no-break spaces',
      { receivedOn: `9${nbsp}Oct${nbsp}2026`, receivedTime: null },
      { receivedAt: new Date('2026-10-08T17:00:00Z') },
    ],
    ['no first text', { firstContent: null }, { firstContent: 'Lampu mati di Jalan Contoh.' }],
    ['line ends of Windows', { content: 'Satu \r\nDua' }, { content: 'Satu\nDua' }],
    ['a state nobody knows', { status: 'Menunggu Wahyu' }, { statusName: 'Menunggu Wahyu' }],
    ['an id that is none', { institutionId: 'n/a', rating: 'bagus' }, { institutionId: null, rating: null }],
    [
      'our own report',
      { content: 'Mati.\n\n[Nomor tiket PRO Denpasar: DPS-7K2M-9QXA]' },
      { ticket: 'DPS-7K2M-9QXA' },
    ],
    [
      'an anonymous report',
      { secrecy: 'Anonim' },
      { secrecy: { identityHidden: true, complaintHidden: false } },
    ],
    [
      'both flags',
      { secrecy: ' ANONIM / Rahasia ' },
      { secrecy: { identityHidden: true, complaintHidden: true } },
    ],
    [
      'a public report',
      { secrecy: 'Normal' },
      { secrecy: { identityHidden: false, complaintHidden: false } },
    ],
  ])('reads %s', async (...[, changed, told]) => {
    const { records, broken } = await readRows(row(changed));
    expect(broken).toEqual([]);
    expect(records).toMatchObject([told]);
  });

  it.each<[string, Partial<Record<Column, SampleCell>>, string[]]>([
    ['no tracking id', { trackingId: null }, ['Tracking ID']],
    ['a tracking id with letters', { trackingId: 'A-17' }, ['Tracking ID']],
    ['a negative tracking id', { trackingId: -5 }, ['Tracking ID']],
    ['a day that does not exist', { receivedOn: '31 Feb 2026' }, ['Tanggal Laporan Masuk']],
    ['a day that has not come', { receivedOn: '3 Jan 2027' }, ['Tanggal Laporan Masuk']],
    ['a time that is none', { receivedTime: 'sore' }, ['Tanggal Laporan Masuk']],
    ['neither title nor text', { title: nbsp, content: '' }, ['Isi Laporan Akhir']],
    ['a kind that may mean secret', { secrecy: 'Sangat Tertutup' }, ['Tipe Laporan (Anonim/Rahasia)']],
    ['no state', { status: null }, ['Status Laporan']],
    ['a title without end', { title: 'a'.repeat(2_001) }, ['Judul Laporan']],
  ])('puts a row with %s on the list of broken ones, and reads the others', async (...[, changed, why]) => {
    const { records, broken } = await readRows(row(changed), row({ trackingId: 7_100_009 }));
    expect(broken).toMatchObject([{ row: 5, columns: why }]);
    expect(records).toMatchObject([{ row: 6, trackingId: 7_100_009 }]);
  });

  it('names no value of a broken row', async () => {
    const { broken } = await readRows(
      row({ trackingId: '5171010101010001', receivedOn: 'kemarin', title: 'Rahasia' }),
    );
    expect(broken).toEqual([{ row: 5, trackingId: null, columns: ['Tanggal Laporan Masuk', 'Tracking ID'] }]);
  });

  it('takes a report that stands there twice once, and asks when the two differ', async () => {
    const { records, broken, repeated } = await readRows(row(), row(), [], row({ status: 'Selesai' }));
    expect([records.length, repeated]).toEqual([1, 1]);
    expect(broken).toEqual([{ row: 8, trackingId: 7_100_001, columns: ['Tracking ID'] }]);
  });

  it('finds its columns in any order, among others, whatever blanks and case the headings have', async () => {
    const wanted = Object.keys(plain) as Column[];
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(wanted, { minLength: wanted.length }),
        fc.boolean(),
        async (order, loud) => {
          const heading = (name: Column) =>
            (loud ? columns[name].toUpperCase() : columns[name]).replaceAll(' ', `${nbsp} `);
          const file = await read(
            aWorkbook([
              ['Judul'],
              ['Catatan', ...order.map(heading), 'Nomor Telepon'],
              ['x', ...order.map((name) => plain[name]), '081234'],
            ]),
          );
          expect(file).toMatchObject({
            broken: [],
            records: [{ row: 3, trackingId: 7_100_001, statusName: 'Proses' }],
          });
        },
      ),
      { numRuns: 6 },
    );
  });

  it('does without the columns it can do without', async () => {
    const few: Column[] = ['trackingId', 'receivedOn', 'title', 'content', 'secrecy', 'status'];
    const file = await read(aWorkbook([few.map((name) => columns[name]), few.map((name) => plain[name])]));
    expect(file).toMatchObject({ broken: [], records: [{ institutionId: null, city: '', rating: null }] });
  });
});

describe('a file that is refused whole', () => {
  const without = (name: Column) => all.filter((heading) => heading !== columns[name]);
  it.each<[string, () => Buffer | Promise<Buffer>, object]>([
    ['nothing', () => Buffer.alloc(0), { code: 'NOT_A_WORKBOOK' }],
    [
      'a table in plain text',
      () => Buffer.from('Tracking ID;Judul Laporan\n7100001;Lampu'),
      { code: 'NOT_A_WORKBOOK' },
    ],
    ['a workbook of the old kind', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), { code: 'NOT_A_WORKBOOK' }],
    ['a letter', () => aDocx(), { code: 'UNREADABLE' }],
    ['a workbook cut off', () => aWorkbook([all, row()]).subarray(0, 900), { code: 'NOT_A_WORKBOOK' }],
    [
      'a workbook with a program',
      () => aWorkbook([all, row()], [{ name: 'xl/vbaProject.bin', content: Buffer.from('x') }]),
      { code: 'NOT_A_WORKBOOK' },
    ],
    [
      'a sheet that is no XML',
      () => workbookOf('<row r="1"><c r="A1" t="inlineStr"><is><t>x'),
      { code: 'UNREADABLE' },
    ],
    ['an empty sheet', () => aWorkbook([]), { code: 'NO_HEADER' }],
    [
      'another table',
      () =>
        aWorkbook([
          ['Nama', 'Alamat'],
          ['a', 'b'],
        ]),
      { code: 'NO_HEADER' },
    ],
    [
      'no column of the kind',
      () => aWorkbook([without('secrecy'), row()]),
      { code: 'MISSING_COLUMN', columns: ['Tipe Laporan (Anonim/Rahasia)'] },
    ],
    [
      'two columns of one name',
      () => aWorkbook([[...all, 'Status  laporan'], row()]),
      { code: 'COLUMN_TWICE', columns: ['Status Laporan'] },
    ],
    [
      'two cells that ask for billions',
      () =>
        workbookOf(
          '<row r="1"><c r="XFD1"><v>1</v></c></row><row r="90000"><c r="A90000"><v>1</v></c></row>',
        ),
      { code: 'TOO_LARGE' },
    ],
    ['a bomb', () => workbookOf('<row r="1"></row>'.repeat(1_000_000)), { code: 'TOO_LARGE' }],
    [
      'a bomb that lies',
      () =>
        aWorkbook(
          [all],
          [{ name: 'xl/sharedStrings.xml', content: Buffer.alloc(3e8, 'a'), says: { unpacked: 10 } }],
        ),
      // Refused by what unpacks it, or by the time that may take.
      { code: expect.stringMatching(/^(UNREADABLE|TOO_LARGE)$/) },
    ],
  ])('%s', async (...[, make, fault]) => {
    expect(await read(await make())).toEqual({ fault });
  });

  it('is larger than anything honest: 100 MB', async () => {
    expect(await read(Buffer.alloc(100_000_000))).toEqual({ fault: { code: 'TOO_LARGE' } });
  });

  it('has more rows than the limit', async () => {
    const file = await read(aWorkbook([all, row(), row(), row()]), { ...workbookLimits, rows: 3 });
    expect(file).toEqual({ fault: { code: 'TOO_MANY_ROWS' } });
  });

  it('takes longer than the limit', async () => {
    const file = await read(aWorkbook([all, row()]), { ...workbookLimits, seconds: 0 });
    expect(file).toEqual({ fault: { code: 'TOO_LARGE' } });
  });
});

describe('whatever stands in the cells', () => {
  const cell = fc.oneof(
    fc.constant(null),
    fc.boolean(),
    fc.string(),
    fc.date({ noInvalidDate: false }),
    fc.constantFrom('7100001', '3 Jan 2026', '14:05', 'Proses', 'Anonim', ''),
    fc.integer().map(String),
  );

  it('each row is a report, a repetition or broken, and none is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: all.length }), { maxLength: 20 }), (rows) => {
        const file = readSheets([{ sheet: 'Laporan', data: [all, ...rows] }], now);
        if ('fault' in file) throw new Error(file.fault.code);
        const blank = rows.filter((cells) =>
          cells.every((value) => value === null || (typeof value === 'string' && value.trim() === '')),
        );
        const told = file.records.length + file.broken.length + file.repeated;
        expect(told).toBe(rows.length - blank.length);
        for (const { trackingId, receivedAt } of file.records) {
          expect(Number.isSafeInteger(trackingId) && trackingId > 0).toBe(true);
          expect(Number.isNaN(receivedAt.getTime())).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});
