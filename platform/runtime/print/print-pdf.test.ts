import { pdfPages, pdfText } from '../../../test/support/pdf-text';
import { copiesTo, labelled, paragraphs, referenceOf, ruledTable, titleOf } from './letter-parts';
import { cityLine, letterheadOf } from './letterhead';
import { printPdf, type PrintedDocument } from './print-pdf';
import { chainTable, signatureBlock, signatureGrid } from './signatures';
import { verificationBlock } from './verification';

const head = () => letterheadOf({ above: [cityLine], agency: 'Dinas Pekerjaan Umum', contact: [] });
const signer = { position: 'Kepala Dinas', name: 'I Wayan Contoh, S.T.', below: ['NIP. 000000000000000001'] };

const letter: PrintedDocument = {
  title: 'Undangan',
  author: 'Dinas Pekerjaan Umum',
  foot: '005/7/PUPR/2026',
  dated: new Date('2026-05-12T01:00:00.000Z'),
  content: () => [
    head(),
    referenceOf({
      ...{ number: '005/7/PUPR/2026', nature: 'Biasa', enclosure: '-', subject: 'Undangan rapat' },
      ...{ placeAndDay: 'Denpasar, 12 Mei 2026', addressees: ['Kaling Banjar Café Çaka'], town: 'Denpasar' },
    }),
    paragraphs('Ida Sang Hyang Widhi Waça.\nBaris kedua – “dikutip”.'),
    labelled([['Tempat', 'Balai Banjar']]),
    signatureBlock({ placeAndDay: null, signer }),
    copiesTo(['Camat Denpasar Barat']),
    verificationBlock({ address: 'https://hub.example/v/ABC', code: 'ABC', fingerprint: 'ab'.repeat(32) }),
  ],
};

describe('a printed letter', () => {
  it('has letterhead, number, subject, day, addressee, body, signature, copies and how to verify it', async () => {
    const words = pdfText(await printPdf(letter));
    for (const part of [
      'PEMERINTAH KOTA DENPASAR',
      'DINAS PEKERJAAN UMUM',
      '005/7/PUPR/2026',
      'Perihal',
      'Denpasar, 12 Mei 2026',
      'Kaling Banjar Café Çaka',
      'Widhi Waça.',
      '“dikutip”',
      'Kepala Dinas,',
      'I Wayan Contoh, S.T.',
      'Tembusan',
      'Kode verifikasi: ABC',
      'Halaman 1 dari 1',
    ]) {
      expect(words).toContain(part);
    }
  });

  it('has the same bytes whenever it is printed', async () => {
    expect((await printPdf(letter)).equals(await printPdf(letter))).toBe(true);
  });

  it('says across the page that it is a draft', async () => {
    const draft = await printPdf({ ...letter, watermark: 'RANCANGAN' });
    expect(pdfText(draft)).toContain('RANCANGAN');
  });
});

describe('a printed form', () => {
  const rows = Array.from({ length: 120 }, (_, row) => [String(row + 1), `Peserta ${row + 1}`, '']);
  const form: PrintedDocument = {
    ...letter,
    content: () => [
      head(),
      titleOf('Daftar Hadir', '060/1/PUPR/2026'),
      ruledTable({ heads: ['No.', 'Nama', 'Tanda tangan'], widths: [30, '*', 120], rows, rowHeight: 22 }),
      chainTable([
        { step: 'Memeriksa', signer, mark: 'Paraf', given: null },
        { step: 'Menandatangani', signer, mark: 'Tanda tangan', given: '12 Mei 2026' },
      ]),
      signatureGrid([signer, { ...signer, name: null }, signer]),
    ],
  };

  it('repeats the heads of its table on every page and loses no row', async () => {
    const pages = pdfPages(await printPdf(form));
    expect(pages.length).toBeGreaterThan(3);
    const withRows = pages.filter((page) => /Peserta \d+/.test(page));
    expect(withRows.every((page) => page.includes('Tanda tangan'))).toBe(true);
    const seen = pages.join('\n').match(/Peserta \d+/g) ?? [];
    expect(new Set(seen).size).toBe(120);
  });

  it('loads nothing a text may name', async () => {
    const odd = {
      ...letter,
      content: () => [paragraphs('<img src="file:///etc/passwd"> \u0007\u{1F600} ᬅ')],
    };
    expect((await printPdf(odd)).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
