import type { Bilingual } from '../../../platform/domain/language';
import { textBounds } from './written-text';
import type { Reason } from './verdict';

/** A letter of the mailroom: Indonesian first, English below. It quotes nothing: its receiver may not be the sender. */
export interface MailroomLetter {
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
}

/** Asks whether a mail was written by whoever reads its address: From can be forged. */
export function askingLetter(
  links: readonly string[],
  { quotesNumber }: { readonly quotesNumber: boolean },
): MailroomLetter {
  const more: Bilingual = quotesNumber
    ? {
        id: '\n\nBila Anda ingin menambah keterangan pada pengaduan yang sudah ada, jangan buka tautan ini: balaslah surat tentang pengaduan itu, atau masuk ke PRO Denpasar.',
        en: '\n\nIf you want to add to a complaint that is there already, do not open the link: answer a letter about it, or sign in.',
      }
    : { id: '', en: '' };
  return letter('MAIL_CONFIRM', 'Konfirmasi pengaduan lewat surel', {
    id: `Kami menerima surel dari alamat ini. Surel itu menjadi pengaduan hanya bila Anda mengonfirmasinya dalam 3 hari:\n\n${links.join('\n')}\n\nBila bukan Anda yang menulis, abaikan surat ini: tidak ada yang dicatat.${more.id}`,
    en: `We received an e-mail from this address. It becomes a complaint only if you confirm it within 3 days by the link above. If you did not write it, ignore this letter: nothing is recorded.${more.en}`,
  });
}

/** The receipt of a reporter without account. */
export function receiptLetter(receipt: {
  readonly ticket: string;
  readonly trackingCode: string;
  readonly link: string;
  readonly canBeAnswered: boolean;
}): MailroomLetter {
  const { ticket, trackingCode, link } = receipt;
  const answering: Bilingual = receipt.canBeAnswered
    ? {
        id: ' Balasan Anda atas surat ini dari alamat ini masuk ke tindak lanjut pengaduan.',
        en: ' An answer to this letter from this address goes into its thread.',
      }
    : { id: '', en: '' };
  return letter('MAIL_RECEIPT', 'Tanda terima pengaduan', {
    id: `Pengaduan Anda telah diterima.\n\nNomor: ${ticket}\nKode lacak: ${trackingCode}\n\nSimpan keduanya: dengan nomor dan kode Anda dapat mengikuti dan menanggapi pengaduan di ${link}.${answering.id}`,
    en: `Your complaint was received. Keep its number and its tracking code: with both you can follow and answer it.${answering.en}`,
  });
}

/** What is answered to a sender whose mail was not taken in; nothing for most. */
const answers: Partial<Record<Reason, Bilingual>> = {
  TOO_LARGE: {
    id: 'Surel Anda terlalu besar dan tidak dapat diterima. Kirimlah dengan lampiran yang lebih kecil.',
    en: 'Your e-mail is too large and was not taken in. Please send smaller files.',
  },
  NO_TEXT: {
    id: 'Surel Anda tidak berisi teks yang cukup dan tidak dapat diterima. Tuliskan apa yang terjadi dan di mana.',
    en: 'Your e-mail holds too little text and was not taken in. Please write what happened and where.',
  },
  TEXT_TOO_LONG: {
    id: `Teks surel Anda terlalu panjang dan tidak dapat diterima: pengaduan paling banyak ${textBounds.body.most} karakter, balasan ${textBounds.reply.most}. Sisanya dapat dilampirkan sebagai berkas.`,
    en: `The text of your e-mail is too long and was not taken in: a complaint has ${textBounds.body.most} characters at most, an answer ${textBounds.reply.most}. Attach the rest as a file.`,
  },
  // The same words whether the complaint is there or not.
  TOKEN_INVALID: {
    id: 'Surel Anda tidak dapat dihubungkan dengan pengaduan. Balaslah surat dari alamat yang menerimanya, atau masuk ke PRO Denpasar.',
    en: 'Your e-mail could not be matched to a complaint. Please answer from the address that received the letter, or sign in.',
  },
  NOT_ALLOWED_NOW: {
    id: 'Balasan Anda tidak dapat dicatat karena pengaduannya sudah ditutup. Masuklah ke PRO Denpasar untuk melihat apa yang masih dapat dilakukan.',
    en: 'Your answer could not be recorded because the complaint is closed. Please sign in to see what can still be done.',
  },
};

export function answerTo(reason: Reason): MailroomLetter | null {
  const words = answers[reason];
  return words ? letter('MAIL_NOT_TAKEN_IN', 'Surel Anda tidak dapat diterima', words) : null;
}

function letter(kind: string, subject: string, { id, en }: Bilingual): MailroomLetter {
  return { kind, subject, text: `${id}\n\n-- \n\n${en}\n\n${closing}\n` };
}

const closing = 'PRO Denpasar - Pengaduan Rakyat Online Kota Denpasar';
