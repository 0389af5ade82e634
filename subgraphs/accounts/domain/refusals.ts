import type { Bilingual } from '../../../platform/domain/language';
import { revealLimit } from './access-log';

/** Every reason for which this service says no. */
export const refusals = {
  NOT_SIGNED_IN: { id: 'Silakan masuk terlebih dahulu.', en: 'Sign in first.' },
  FORBIDDEN: { id: 'Anda tidak berwenang melakukan ini.', en: 'You may not do this.' },
  NOT_FOUND: { id: 'Tidak ditemukan.', en: 'Not found.' },
  WRONG_CREDENTIALS: { id: 'Email atau kata sandi salah.', en: 'Wrong e-mail or password.' },
  NOT_ACTIVATED: {
    id: 'Akun belum diaktifkan. Buka tautan dalam email aktivasi, atau daftar sekali lagi untuk mendapat tautan baru.',
    en: 'The account is not activated yet. Open the link in the activation e-mail, or register again for a new one.',
  },
  WRONG_PASSWORD: { id: 'Kata sandi salah.', en: 'The password is wrong.' },
  ACCOUNT_CLOSED: {
    id: 'Akun ini telah ditutup. Hubungi sekretariat pengaduan.',
    en: 'This account is closed. Contact the complaint secretariat.',
  },
  TOO_MANY_ATTEMPTS: {
    id: 'Terlalu banyak percobaan. Tunggu beberapa menit lalu coba lagi.',
    en: 'Too many attempts. Wait a few minutes and try again.',
  },
  TOKEN_INVALID: {
    id: 'Tautan ini tidak berlaku: sudah dipakai, kedaluwarsa, atau diganti tautan yang lebih baru.',
    en: 'This link is not valid: it was used, has expired, or was replaced by a newer one.',
  },
  SESSION_ENDED: {
    id: 'Sesi telah berakhir. Silakan masuk lagi.',
    en: 'The session has ended. Sign in again.',
  },
  WEAK_PASSWORD: {
    id: 'Kata sandi terlalu mudah ditebak. Gunakan 10 sampai 200 karakter, bukan alamat email dan bukan kata sandi yang umum.',
    en: 'The password is too easy to guess. Use 10 to 200 characters, not the e-mail address and not a common password.',
  },
  EMAIL_TAKEN: {
    id: 'Sudah ada akun dengan alamat email ini.',
    en: 'There is an account with this e-mail address already.',
  },
  AGENCY_REQUIRED: {
    id: 'Petugas dan penyetuju harus memiliki perangkat daerah.',
    en: 'An officer or approver needs an agency.',
  },
  TOO_MANY_REVEALS: {
    id: `Data pribadi paling banyak ${revealLimit.count} orang dapat dibuka dalam satu jam.`,
    en: `The personal data of ${revealLimit.count} people at most can be seen within one hour.`,
  },
  STAFF_ACCOUNT: {
    id: 'Akun petugas ditutup, tidak dihapus.',
    en: 'Accounts of staff are closed, not erased.',
  },
  LETTER_GONE: {
    id: 'Isi surat ini sudah dihapus dan tidak dapat dikirim lagi.',
    en: 'The content of this letter is deleted, so it cannot be sent again.',
  },
  OWN_ACCOUNT: {
    id: 'Anda tidak dapat menutup atau memindahkan akun Anda sendiri.',
    en: 'You cannot close or move your own account.',
  },
} as const satisfies Record<string, Bilingual>;

export type RefusalCode = keyof typeof refusals;
