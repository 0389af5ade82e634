import type { Bilingual } from '../../../../platform/domain/language';
import type { NoticeKind } from '../../../../schema/events/notice-words';

/** What a notice says beside its link. No text, no topic, no number and no person: whoever opens the link signs in. */
interface NoticeText {
  readonly subject: Bilingual;
  readonly text: Bilingual;
}

export const noticeTexts: Readonly<Record<NoticeKind, NoticeText>> = {
  CLOCK: {
    subject: { id: 'Batas waktu pengaduan', en: 'Deadline of a complaint' },
    text: {
      id: 'Batas waktu sebuah pengaduan di meja Anda mendekat atau terlewat. Silakan masuk untuk menindaklanjutinya.',
      en: 'A deadline of a complaint at your desk is near or has passed. Please sign in and act on it.',
    },
  },
  DISPOSITION: {
    subject: { id: 'Disposisi baru', en: 'New disposition' },
    text: {
      id: 'Sebuah pengaduan telah didisposisikan ke meja Anda. Silakan masuk untuk membacanya.',
      en: 'A complaint was handed over to your desk. Please sign in to read it.',
    },
  },
  RECEIPT: {
    subject: { id: 'Pengaduan Anda telah diterima', en: 'Your complaint was received' },
    text: {
      id: 'Pengaduan Anda telah diterima dan akan diverifikasi. Perkembangannya dapat dilihat setelah masuk.',
      en: 'Your complaint was received and will be verified. Sign in to see how it goes on.',
    },
  },
  QUESTION: {
    subject: { id: 'Pengaduan Anda perlu dilengkapi', en: 'Your complaint needs an answer' },
    text: {
      id: 'Sekretariat pengaduan meminta keterangan tambahan. Tanpa jawaban pada waktunya, pengaduan akan diarsipkan.',
      en: 'The complaint secretariat asks for more information. Without an answer in time the complaint is archived.',
    },
  },
  FORWARDED: {
    subject: { id: 'Pengaduan Anda telah diteruskan', en: 'Your complaint was forwarded' },
    text: {
      id: 'Pengaduan Anda telah diteruskan kepada yang berwenang menanganinya.',
      en: 'Your complaint was forwarded to those who have to handle it.',
    },
  },
  ANSWERED: {
    subject: { id: 'Ada tanggapan atas pengaduan Anda', en: 'Your complaint was answered' },
    text: {
      id: 'Ada tanggapan baru atas pengaduan Anda. Silakan masuk untuk membacanya.',
      en: 'There is a new answer to your complaint. Please sign in to read it.',
    },
  },
  RESOLVED: {
    subject: { id: 'Pengaduan Anda selesai ditangani', en: 'Your complaint was resolved' },
    text: {
      id: 'Hasil penanganan pengaduan Anda telah dilaporkan. Anda dapat menyetujui atau menyanggahnya.',
      en: 'An outcome of your complaint was reported. You can confirm it or object.',
    },
  },
  CLOSING_SOON: {
    subject: { id: 'Pengaduan Anda segera ditutup', en: 'Your complaint closes soon' },
    text: {
      id: 'Pengaduan Anda yang telah selesai ditangani segera ditutup bila tidak ada sanggahan.',
      en: 'Your resolved complaint will be closed soon unless you object.',
    },
  },
  ARCHIVED: {
    subject: { id: 'Pengaduan Anda diarsipkan', en: 'Your complaint was archived' },
    text: {
      id: 'Pengaduan Anda diarsipkan dan tidak ditangani lebih lanjut. Alasannya dapat dibaca setelah masuk.',
      en: 'Your complaint was archived and will not be handled further. Sign in to read the reason.',
    },
  },
};

/** Many at once; without their number, which would count what the reader may have lost sight of meanwhile. */
export const digestText: NoticeText = {
  subject: { id: 'Rangkuman pemberitahuan', en: 'Your notices in one letter' },
  text: {
    id: 'Beberapa pemberitahuan menunggu Anda. Silakan masuk untuk membacanya.',
    en: 'Several notices wait for you. Please sign in to read them.',
  },
};
