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
  APPEAL_OPENED: {
    subject: { id: 'Keberatan menunggu putusan', en: 'An appeal waits for its decision' },
    text: {
      id: 'Pelapor mengajukan keberatan atas hasil sebuah pengaduan. Silakan masuk untuk memutusnya.',
      en: 'A reporter appealed against the outcome of a complaint. Please sign in and decide it.',
    },
  },
  APPEAL_OVERDUE: {
    subject: { id: 'Keberatan lewat waktu', en: 'An appeal is overdue' },
    text: {
      id: 'Sebuah keberatan belum diputus pada waktunya dan kini dapat Anda putus. Silakan masuk untuk membacanya.',
      en: 'An appeal was not decided in time, and you may decide it now. Please sign in to read it.',
    },
  },
  APPEAL_UPHELD: {
    subject: { id: 'Keberatan dikabulkan', en: 'An appeal was upheld' },
    text: {
      id: 'Keberatan atas hasil sebuah pengaduan dikabulkan: pengaduan itu kembali dikerjakan di meja Anda.',
      en: 'An appeal against the outcome of a complaint was upheld: it is back at work at your desk.',
    },
  },
  APPEAL_DISMISSED: {
    subject: { id: 'Keberatan ditolak', en: 'An appeal was dismissed' },
    text: {
      id: 'Keberatan atas hasil sebuah pengaduan ditolak; hasil itu tetap berlaku. Silakan masuk untuk membacanya.',
      en: 'An appeal against the outcome of a complaint was dismissed; the outcome stands. Please sign in to read it.',
    },
  },
  REPORTER_UNREACHABLE: {
    subject: { id: 'Pelapor tidak dapat dihubungi', en: 'A reporter could not be reached' },
    text: {
      id: 'Petugas mencatat bahwa pelapor sebuah pengaduan tidak dapat dihubungi. Silakan masuk untuk membacanya.',
      en: 'An officer noted that the reporter of a complaint could not be reached. Please sign in to read it.',
    },
  },
  RETURNED: {
    subject: { id: 'Disposisi dikembalikan', en: 'A disposition was given back' },
    text: {
      id: 'Sebuah instansi mengembalikan disposisi pengaduan karena bukan kewenangannya. Silakan masuk untuk menentukan tujuannya.',
      en: 'An agency gave a complaint back because it is not its own. Please sign in and decide where it goes.',
    },
  },
  REOPENED: {
    subject: { id: 'Pengaduan dibuka kembali', en: 'A complaint was reopened' },
    text: {
      id: 'Sebuah pengaduan yang telah selesai dibuka kembali dan menunggu penanganan di meja Anda. Silakan masuk untuk membaca alasannya.',
      en: 'A resolved complaint was reopened and is back at work at your desk. Please sign in to read why.',
    },
  },
  WITHDRAWN: {
    subject: { id: 'Pengaduan dicabut pelapor', en: 'A complaint was withdrawn' },
    text: {
      id: 'Pelapor mencabut sebuah pengaduan di meja Anda; pengaduan itu tidak perlu ditangani lagi.',
      en: 'A reporter took back a complaint at your desk; it needs no more work.',
    },
  },
  DRAFT_WAITING: {
    subject: { id: 'Konsep menunggu persetujuan Anda', en: 'A draft waits for your approval' },
    text: {
      id: 'Konsep jawaban atas sebuah pengaduan menunggu paraf atau tanda tangan Anda. Silakan masuk untuk memeriksanya.',
      en: 'A draft of an answer to a complaint waits for your initial or signature. Please sign in and check it.',
    },
  },
  DRAFT_SENT_BACK: {
    subject: { id: 'Konsep Anda dikembalikan', en: 'Your draft was sent back' },
    text: {
      id: 'Konsep jawaban Anda atas sebuah pengaduan dikembalikan. Silakan masuk untuk membaca alasannya.',
      en: 'Your draft of an answer to a complaint was sent back. Please sign in to read why.',
    },
  },
  RECORD_WAITING: {
    subject: { id: 'Naskah menunggu persetujuan Anda', en: 'A record waits for your approval' },
    text: {
      id: 'Naskah penanganan sebuah pengaduan menunggu paraf atau tanda tangan Anda. Silakan masuk untuk memeriksanya.',
      en: 'A record of how a complaint was handled waits for your initial or signature. Please sign in and check it.',
    },
  },
  RECORD_SIGNED: {
    subject: { id: 'Naskah Anda telah ditandatangani', en: 'Your record was signed' },
    text: {
      id: 'Naskah penanganan sebuah pengaduan telah lengkap paraf dan tanda tangannya. Silakan masuk untuk menetapkannya.',
      en: 'A record of how a complaint was handled has all its initials and signatures. Please sign in and finish it.',
    },
  },
  COMMENTS: {
    subject: { id: 'Rangkuman komentar warga', en: 'Comments of citizens' },
    text: {
      id: 'Warga mengomentari pengaduan di meja Anda. Silakan masuk untuk membaca rangkumannya.',
      en: 'Citizens commented on complaints at your desk. Please sign in to read them.',
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
  REFERRED: {
    subject: { id: 'Pengaduan Anda dirujuk', en: 'Your complaint was sent on' },
    text: {
      id: 'Pengaduan Anda di luar kewenangan Pemerintah Kota Denpasar dan dirujuk ke instansi lain. Instansinya dapat dibaca setelah masuk.',
      en: 'Your complaint is outside the powers of the city and was sent on. Sign in to read to which institution.',
    },
  },
  MERGED: {
    subject: { id: 'Pengaduan Anda digabung', en: 'Your complaint was merged' },
    text: {
      id: 'Pengaduan Anda ditangani bersama pengaduan lain tentang hal yang sama. Anda tetap diberi tahu perkembangannya.',
      en: 'Your complaint is handled together with another one about the same matter. You are still told how it goes on.',
    },
  },
  UNMERGED: {
    subject: { id: 'Pengaduan Anda ditangani tersendiri', en: 'Your complaint is handled by itself' },
    text: {
      id: 'Penggabungan pengaduan Anda dibatalkan. Pengaduan Anda kembali ditangani tersendiri.',
      en: 'The merging of your complaint was taken back. It is handled by itself again.',
    },
  },
  DUPLICATES_CHANGED: {
    subject: { id: 'Pelapor lain pada pengaduan Anda', en: 'Other reporters of your complaint' },
    text: {
      id: 'Jumlah pelapor yang menyampaikan hal yang sama dengan pengaduan Anda berubah.',
      en: 'The number of people who report the same as you has changed.',
    },
  },
  MERGED_NEWS: {
    subject: { id: 'Perkembangan pengaduan gabungan', en: 'News of the complaint yours is part of' },
    text: {
      id: 'Ada perkembangan pada pengaduan yang menjadi tempat pengaduan Anda digabung. Silakan masuk untuk membacanya.',
      en: 'The complaint into which yours was merged goes on. Please sign in to read it.',
    },
  },
  APPEAL_RECEIVED: {
    subject: { id: 'Keberatan Anda telah diterima', en: 'Your appeal was received' },
    text: {
      id: 'Keberatan Anda atas hasil pengaduan telah diterima dan akan diputus pada waktunya.',
      en: 'Your appeal against the outcome of your complaint was received and will be decided in time.',
    },
  },
  APPEAL_DECIDED: {
    subject: { id: 'Keberatan Anda telah diputus', en: 'Your appeal was decided' },
    text: {
      id: 'Keberatan Anda telah diputus. Putusan dan alasannya dapat dibaca setelah masuk.',
      en: 'Your appeal was decided. Sign in to read the decision and its reason.',
    },
  },
  SUPPORTED: {
    subject: { id: 'Kabar pengaduan yang Anda dukung', en: 'News of a complaint you support' },
    text: {
      id: 'Ada tanggapan atau hasil pada pengaduan yang Anda dukung.',
      en: 'A complaint you support was answered or resolved.',
    },
  },
  MIRROR_DAY: {
    subject: { id: 'Rangkuman harian cermin SP4N-LAPOR!', en: 'The mirror with SP4N-LAPOR! today' },
    text: {
      id: 'Cermin dengan SP4N-LAPOR! menunggu tindakan admin. Silakan masuk untuk membaca rangkuman harian beserta alasannya.',
      en: 'The mirror with SP4N-LAPOR! waits for an admin. Please sign in to read the summary of the day and its reasons.',
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
