import type { Bilingual } from '../../../platform/domain/language';

/** What a mail turned out to be. */
export const verdicts = {
  COMPLAINT: 'Something new: its sender is asked to confirm it as a complaint (pengaduan baru).',
  REPLY: 'An answer to a letter about a complaint, by its signed address (balasan).',
  BOUNCE: 'A letter of the hub that could not be delivered (surat gagal).',
  AUTOMATIC: 'Written by a machine, such as a vacation notice: never answered (balasan otomatis).',
  LIST: 'Of a mailing list or in bulk: never answered (milis).',
  LOOP: 'A letter of the hub that came back, or one that goes in circles (surat berputar).',
  DUPLICATE: 'Taken in already under another number of the mailbox (surat ganda).',
  REFUSED: 'Not taken in, for the reason beside it; it stays in the mailbox (ditolak).',
} as const;
export type Verdict = keyof typeof verdicts;

/** Why a mail was not taken in, or what is special about it. Codes are stable; the README lists the same ones. */
export const reasons = {
  TOO_LARGE: { id: 'Email terlalu besar.', en: 'The mail is too large.' },
  TOO_MANY_RECIPIENTS: { id: 'Email ditujukan kepada terlalu banyak orang.', en: 'Too many recipients.' },
  TOO_DEEP: { id: 'Email terlalu banyak bagiannya.', en: 'The mail has too many parts.' },
  HEADER_TOO_LONG: { id: 'Kepala email terlalu panjang.', en: 'The header of the mail is too long.' },
  UNREADABLE: { id: 'Email tidak dapat dibaca.', en: 'The mail cannot be read.' },
  NO_SENDER: { id: 'Pengirim tidak jelas.', en: 'It has not exactly one proper sender.' },
  NO_TEXT: { id: 'Email tidak berisi teks yang cukup.', en: 'There is not enough text in it.' },
  TEXT_TOO_LONG: { id: 'Teks email terlalu panjang.', en: 'Its text is too long.' },
  TEXT_UNREADABLE: { id: 'Huruf dalam email tidak dapat dibaca.', en: 'Its letters cannot be read.' },
  TOO_MANY_MAILS: { id: 'Terlalu banyak email dari pengirim ini.', en: 'Too many mails of this sender.' },
  TOKEN_INVALID: {
    id: 'Alamat balasan tidak berlaku untuk pengirim ini.',
    en: 'The address it was sent to is not good, or not for this sender.',
  },
  NOT_ALLOWED_NOW: {
    id: 'Pengaduan tidak menerima balasan pada status ini.',
    en: 'Its complaint takes no answer in its present state.',
  },
  QUOTES_NUMBER: {
    id: 'Email menyebut nomor pengaduan tanpa alamat balasan; diperlakukan sebagai pengaduan baru.',
    en: 'It quotes a number without an address for answers, and is treated as something new.',
  },
  GONE: { id: 'Email sudah tidak ada di kotak surat.', en: 'It is no longer in the mailbox.' },
  FILES_REFUSED: {
    id: 'Sebagian lampiran tidak diterima.',
    en: 'Some of its files were not taken.',
  },
} as const satisfies Record<string, Bilingual>;
export type Reason = keyof typeof reasons;

/** How far the hub is with a mail. */
export const mailStates = {
  NEW: 'Listed, and not read yet (belum dibaca).',
  WAITING: 'Its sender is to confirm it (menunggu konfirmasi).',
  TAKEN_IN: 'Now a complaint or an entry of a thread (diterima).',
  SET_ASIDE: 'Nothing follows by itself; the secretariat may look at it in the mailbox (dikesampingkan).',
  EXPIRED: 'Nobody confirmed it in time (kedaluwarsa).',
  DISOWNED: 'Whoever reads its address did not write it (disangkal).',
} as const;
export type MailState = keyof typeof mailStates;
