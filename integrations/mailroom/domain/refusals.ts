import type { Bilingual } from '../../../platform/domain/language';

/** Every way in which the mailroom says no. Codes are stable; the README lists the same ones. */
export const refusals = {
  NOT_SIGNED_IN: { id: 'Silakan masuk terlebih dahulu.', en: 'Please sign in first.' },
  FORBIDDEN: { id: 'Anda tidak berwenang melakukan ini.', en: 'You are not the one who may do this.' },
  MAIL_NOT_FOUND: { id: 'Email tidak ditemukan.', en: 'No such mail.' },
  MAIL_LINK_INVALID: {
    id: 'Tautan ini tidak berlaku, sudah dipakai, atau sudah kedaluwarsa.',
    en: 'This link is not good, was used, or is over.',
  },
  NAME_NEEDED: { id: 'Tuliskan nama Anda.', en: 'Please give your name.' },
  MAIL_NOT_FILED: {
    id: 'Email ini tidak dapat dicatat sebagai pengaduan.',
    en: 'This mail cannot be filed as a complaint.',
  },
} as const satisfies Record<string, Bilingual>;
export type RefusalCode = keyof typeof refusals;
