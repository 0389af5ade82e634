import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fc } from '../../../test/support/properties';
import { withReference } from '../mapping/reference-text';
import { readExport } from './read-export';
import { readWorkbook } from './workbook';
import { writeExport, type OwnReport } from './write-export';

const now = new Date('2026-11-20T02:00:00Z');
const frame = { city: 'Kota Denpasar', province: 'Bali', source: 'PRO Denpasar', writtenAt: now };
const report: OwnReport = {
  ticket: 'DPS-7K2M-9QXA',
  trackingId: 7_100_001,
  receivedAt: new Date('2026-11-02T16:30:00Z'),
  className: 'Pengaduan',
  categoryId: 102,
  category: 'Lampu Penerangan Jalan',
  title: 'Lampu jalan mati',
  firstContent: 'Lampu mati.',
  content: 'Lampu jalan mati sejak Senin.\nMohon diperbaiki.',
  link: 'https://hub.example/c/1',
  secrecy: { identityHidden: false, complaintHidden: false },
  institutionId: 700,
  institution: 'Pemerintah Kota Denpasar',
  statusName: 'Proses',
  reason: '',
  district: 'Denpasar Selatan',
  ward: 'Sesetan',
  rating: 4,
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(reports: readonly OwnReport[]): Promise<string> {
  const path = join(folder, 'own.xlsx');
  await writeFile(path, await writeExport(reports, frame));
  return path;
}

async function readBack(reports: readonly OwnReport[]) {
  const file = await readExport(await written(reports), now);
  if ('fault' in file) throw new Error(file.fault.code);
  return file;
}

describe('our own export', () => {
  it('is read back as it was written', async () => {
    const { records, broken } = await readBack([report]);
    expect(broken).toEqual([]);
    const { link, reason, ...same } = report;
    expect(records).toEqual([
      {
        ...same,
        reason,
        row: 5,
        content: withReference(report.content, report.ticket),
        source: 'PRO Denpasar',
        city: 'Kota Denpasar',
      },
    ]);
    expect(link).not.toBe('');
  });

  it.each([
    [false, false, null, null],
    [true, false, 'Anonim', 'Anonim'],
    [false, true, null, 'Rahasia'],
    [true, true, 'Anonim', 'Anonim, Rahasia'],
  ])(
    'names nobody: identity hidden %s, complaint hidden %s',
    async (...[identityHidden, complaintHidden, name, kind]) => {
      const path = await written([{ ...report, secrecy: { identityHidden, complaintHidden } }]);
      const sheets = await readWorkbook(path);
      if ('fault' in sheets) throw new Error(sheets.fault);
      const [header = [], row = []] = sheets[0]?.data.slice(3) ?? [];
      expect(row[header.indexOf('Nama Pelapor')]).toBe(name);
      expect(row[header.indexOf('Tipe Laporan (Anonim/Rahasia)')]).toBe(kind);
      const { records } = await readBack([{ ...report, secrecy: { identityHidden, complaintHidden } }]);
      expect(records[0]?.secrecy).toEqual({ identityHidden, complaintHidden });
    },
  );

  it('cuts a text to what a cell can hold, and says where the rest is and whose it is', async () => {
    const { records } = await readBack([{ ...report, content: 'Jalan rusak 👩‍👩‍👧 '.repeat(4_000) }]);
    expect(records[0]?.content.length).toBeLessThanOrEqual(32_767);
    expect(records[0]?.content).toContain(report.link);
    expect(records[0]?.ticket).toBe(report.ticket);
  });

  it('leaves the tracking id of a complaint that is not there empty; it is not read in by it', async () => {
    const { records, broken } = await readBack([{ ...report, trackingId: null }]);
    expect(records).toEqual([]);
    expect(broken).toEqual([{ row: 5, trackingId: null, columns: ['Tracking ID'] }]);
  });

  it('holds whatever people write: formulas, tags, entities, half characters', async () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '=1+1',
        '=HYPERLINK("http://a.example")',
        '_x0041_',
        '<t>&amp;',
        ']]>',
        '+62',
        '@a',
        "'x",
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 8 }), async (many) => {
        const reports = many.map((text, index) => ({
          ...report,
          trackingId: index + 1,
          title: `Judul ${text}`,
          content: `Isi ${text} akhir`,
        }));
        const { records, broken } = await readBack(reports);
        expect(broken).toEqual([]);
        const told = records.map(({ title, content }) => ({ title, content }));
        expect(told).toEqual(
          reports.map(({ title, content, ticket }) => ({
            title: inOneLine(title),
            content: withReference(asRead(content), ticket),
          })),
        );
      }),
      { numRuns: 20, examples: [[['\u{10fffe}']], [['\ufdd0']], [['\u{10fffd}']]] },
    );
  });
});

/** What cannot stand in a spreadsheet is dropped; blanks at the ends of lines are, too. */
function asRead(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\ufeff]|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu,
      '',
    )
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gmu, '');
}
const inOneLine = (text: string) => asRead(text).replace(/\s+/gu, ' ').trim();
