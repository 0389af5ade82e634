import type { Bilingual } from '../../../platform/domain/language';
import type { LetterKind } from './letter-kind';

/** What each letter says before its link. */
export const letterTexts: Readonly<Record<LetterKind, { subject: Bilingual; text: Bilingual }>> = {
  ACTIVATION: {
    subject: {
      id: 'Aktifkan akun PRO Denpasar Anda',
      en: 'Activate your PRO Denpasar account',
    },
    text: {
      id: 'Alamat email ini didaftarkan di PRO Denpasar. Untuk mengaktifkan akun, buka tautan berikut dalam 24 jam. Jika bukan Anda yang mendaftar, abaikan email ini: tanpa tautan ini akun tidak dapat dipakai.',
      en: 'This e-mail address was registered with PRO Denpasar. To activate the account, open the link below within 24 hours. If it was not you, ignore this e-mail: without the link the account cannot be used.',
    },
  },
  ALREADY_REGISTERED: {
    subject: {
      id: 'Anda sudah memiliki akun PRO Denpasar',
      en: 'You already have a PRO Denpasar account',
    },
    text: {
      id: 'Seseorang mencoba mendaftar di PRO Denpasar dengan alamat email ini, tetapi akun Anda sudah ada. Silakan masuk seperti biasa, atau minta pengaturan ulang kata sandi bila lupa. Tidak ada yang berubah.',
      en: 'Somebody tried to register with PRO Denpasar under this e-mail address, but you already have an account. Sign in as usual, or ask for a password reset if you forgot it. Nothing was changed.',
    },
  },
  PASSWORD_RESET: {
    subject: {
      id: 'Atur ulang kata sandi PRO Denpasar',
      en: 'Reset your PRO Denpasar password',
    },
    text: {
      id: 'Pengaturan ulang kata sandi diminta untuk akun ini. Buka tautan berikut dalam 1 jam untuk memilih kata sandi baru. Jika bukan Anda yang meminta, abaikan email ini: kata sandi Anda tetap berlaku.',
      en: 'A password reset was requested for this account. Open the link below within 1 hour to choose a new password. If it was not you, ignore this e-mail: your password stays as it is.',
    },
  },
  PASSWORD_CHANGED: {
    subject: {
      id: 'Kata sandi PRO Denpasar Anda telah diubah',
      en: 'Your PRO Denpasar password was changed',
    },
    text: {
      id: 'Kata sandi akun ini baru saja diubah dan semua perangkat dikeluarkan. Jika bukan Anda yang mengubahnya, segera minta pengaturan ulang kata sandi.',
      en: 'The password of this account was just changed and every device was signed out. If it was not you, request a password reset at once.',
    },
  },
  INVITATION: {
    subject: {
      id: 'Undangan petugas PRO Denpasar',
      en: 'Your PRO Denpasar staff account',
    },
    text: {
      id: 'Akun petugas PRO Denpasar telah dibuat untuk alamat email ini. Buka tautan berikut dalam 7 hari untuk memilih kata sandi.',
      en: 'A PRO Denpasar staff account was made for this e-mail address. Open the link below within 7 days to choose a password.',
    },
  },
};
