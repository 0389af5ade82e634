import type { Bilingual } from '../../../platform/domain/language';

/** Every way in which the rules of the mirror say no. */
export const refusals = {
  NOT_SIGNED_IN: { id: 'Silakan masuk terlebih dahulu.', en: 'Please sign in first.' },
  FORBIDDEN: {
    id: 'Akun Anda tidak berwenang melakukan tindakan ini.',
    en: 'Your account may not do this.',
  },
  NOT_FOUND: { id: 'Data yang dimaksud tidak ditemukan.', en: 'What you named was not found.' },
  DELIVERY_NOT_DEAD: {
    id: 'Hanya kiriman yang dihentikan atau ditahan yang dapat diulang.',
    en: 'Only a delivery that was given up or is held can be replayed.',
  },
  REVIEW_SETTLED: { id: 'Hal ini sudah diselesaikan.', en: 'This has been settled already.' },
  UNKNOWN_CATEGORY: {
    id: 'Kode kategori tidak dikenal atau tidak aktif.',
    en: 'The code of the category is unknown or not active.',
  },
  UNKNOWN_INSTITUTION: {
    id: 'Instansi tidak ada dalam data induk SP4N-LAPOR!, atau kota sendiri.',
    en: 'The institution is not in the master data of SP4N-LAPOR!, or is the city itself.',
  },
  NOT_SUPERVISORY: {
    id: 'Bukan pengaduan berkadar pengawasan.',
    en: 'It is not a supervisory complaint.',
  },
  NOT_ALLOWED: {
    id: 'Inspektorat tidak mengizinkan pengaduan ini dikirim ke SP4N-LAPOR!.',
    en: 'The Inspectorate has not let this complaint go to SP4N-LAPOR!.',
  },
  STAYS_HERE: {
    id: 'Menurut aturan, pengaduan ini tidak dikirim ke SP4N-LAPOR!.',
    en: 'By the rules this complaint is not sent to SP4N-LAPOR!.',
  },
  SENT_TOO_OFTEN: {
    id: 'Pengaduan ini sudah dikirim lima kali.',
    en: 'This complaint has been sent five times.',
  },
  EXPORT_DIFFERS: {
    id: 'Bukan berkas yang diperiksa dengan nomor ini.',
    en: 'It is not the file that was checked under this number.',
  },
  EXPORT_TIME_UNKNOWN: {
    id: 'Tidak diketahui kapan berkas disimpan; periksa lagi dengan savedAt.',
    en: 'Nobody knows when the file was saved; check it once more with savedAt.',
  },
  MIRROR_IS_OFF: {
    id: 'Hub ini tidak dicerminkan dengan SP4N-LAPOR!.',
    en: 'This hub is not mirrored with SP4N-LAPOR!.',
  },
  LAPOR_UNREACHABLE: {
    id: 'SP4N-LAPOR! tidak menjawab; coba lagi nanti.',
    en: 'SP4N-LAPOR! does not answer; try again later.',
  },
} satisfies Record<string, Bilingual>;

export type RefusalCode = keyof typeof refusals;
