import type { Content } from 'pdfmake/interfaces';
import { localDay } from '../../../platform/domain/calendar/local-day';
import { writtenDayOf, writtenTime, writtenWeekday } from '../../../platform/domain/calendar/written-day';
import { heading, labelled, paragraphs, titleOf } from '../../../platform/runtime/print/letter-parts';
import { cityLine, letterheadOf } from '../../../platform/runtime/print/letterhead';
import { printPdf } from '../../../platform/runtime/print/print-pdf';
import { topicOnPaper, type PrintedReceipt } from '../domain/intake/receipt';
import { channelNames, classNames } from './receipt-words';

/** The receipt that whoever brings a complaint takes home (tanda terima), in the layout of the city's forms. */
export function printReceipt(receipt: PrintedReceipt, trackingPage: string): Promise<Buffer> {
  const { complaint, recordedAt, office } = receipt;
  return printPdf({
    title: `Tanda Terima Pengaduan ${complaint.ticket}`,
    author: office,
    foot: `Tanda terima ${complaint.ticket}`,
    dated: recordedAt,
    content: () => [
      letterheadOf({ above: [cityLine], agency: office, contact: [] }),
      titleOf('Tanda Terima Pengaduan', complaint.ticket),
      paragraphs('Telah kami terima pengaduan dengan keterangan sebagai berikut:', false),
      labelled(factsOf(receipt)),
      ...following(receipt, trackingPage),
      ...signatures(receipt),
      {
        text:
          'Batas waktu penanganan dihitung sejak pengaduan diterima: Pasal 8 Peraturan Walikota Denpasar Nomor 45 ' +
          'Tahun 2013.',
        fontSize: 8.5,
        margin: [0, 16, 0, 0],
      },
    ],
  });
}

function factsOf({ complaint, recordedAt }: PrintedReceipt): readonly (readonly [string, string])[] {
  const { ticket, filedAt, channel } = complaint;
  const isLate = recordedAt.getTime() - filedAt.getTime() >= 60_000;
  return [
    ['Nomor pengaduan', ticket],
    ['Diterima', momentOf(filedAt)],
    ...(isLate ? [['Dicatat', momentOf(recordedAt)] as const] : []),
    ['Asal pengaduan', channelNames[channel]],
    ['Klasifikasi', classNames[complaint.class]],
    ['Perihal', topicOnPaper(complaint) ?? '(dirahasiakan)'],
  ];
}

function momentOf(at: Date): string {
  return `${writtenWeekday(localDay(at))}, pukul ${writtenTime(at)}`;
}

/** How to follow it. The address in the QR code has number and code behind the #, which no browser sends. */
function following({ complaint, tracking }: PrintedReceipt, trackingPage: string): readonly Content[] {
  if (tracking === 'NONE') {
    const words = 'Perkembangan pengaduan ini dapat dilihat setelah masuk dengan akun pelapor.';
    return [paragraphs(words, false)];
  }
  const code = tracking === 'ONCE' ? null : tracking.code;
  const behind = [`nomor=${complaint.ticket}`, ...(code === null ? [] : [`kode=${code}`])].join('&');
  return [
    heading('Melihat perkembangan dan menjawab'),
    {
      columns: [
        { width: 'auto', qr: `${trackingPage}#${behind}`, fit: 104, eccLevel: 'M' },
        {
          width: '*',
          stack: [
            { text: 'Pindai kode QR di samping, atau buka' },
            { text: trackingPage, bold: true },
            { text: 'dan masukkan nomor pengaduan serta kode lacak:' },
            code === null
              ? { text: 'Kode lacak diberikan satu kali, pada saat pengaduan dicatat.', italics: true }
              : { text: code, fontSize: 17, bold: true, characterSpacing: 1.2, margin: [0, 5, 0, 5] },
            {
              text:
                'Simpan tanda terima ini. Siapa pun yang memegang nomor dan kode lacak dapat membaca dan menjawab ' +
                'pengaduan ini sebagai pelapor; petugas tidak dapat menampilkan kode itu lagi.',
              fontSize: 9,
            },
          ],
        },
      ],
      columnGap: 14,
      unbreakable: true,
      margin: [0, 4, 0, 6],
    },
  ];
}

function signatures({ recordedAt, tracking }: PrintedReceipt): readonly Content[] {
  if (tracking === 'NONE') return [];
  return [
    {
      columns: [
        [' ', 'Pelapor,'],
        [`Denpasar, ${writtenDayOf(recordedAt)}`, 'Petugas penerima,'],
      ].map(([day = '', title = '']) => ({
        width: '50%',
        alignment: 'center' as const,
        stack: [
          { text: day },
          { text: title },
          { text: ' ', margin: [0, 18, 0, 18] as [number, number, number, number] },
          { text: '( ...................................... )' },
        ],
      })),
      unbreakable: true,
      margin: [0, 10, 0, 0],
    },
  ];
}
