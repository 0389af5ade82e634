import type { Bilingual } from '../../../../platform/domain/language';

interface Fault {
  /** Status of the HTTP answer. */
  readonly status: number;
  readonly sentence: Bilingual;
}

/** Every way in which a file is not taken. Codes are stable; the README lists the same ones. */
export const uploadFaults = {
  FILE_LENGTH_WRONG: {
    status: 400,
    sentence: {
      id: 'Ukuran berkas tidak sama dengan yang disebutkan. Silakan unggah kembali.',
      en: 'The file has not the length that was announced. Please send it again.',
    },
  },
  UPLOAD_DONE: {
    status: 409,
    sentence: { id: 'Berkas ini sudah diterima.', en: 'This file has been received already.' },
  },
  UPLOAD_ENDED: {
    status: 410,
    sentence: {
      id: 'Waktu unggah sudah lewat. Silakan minta izin unggah baru.',
      en: 'The time for this upload is over. Please ask for a new one.',
    },
  },
  UPLOAD_REFUSED: {
    status: 409,
    sentence: {
      id: 'Pengaduan ini tidak lagi menerima berkas dari Anda.',
      en: 'The complaint does not take files from you any more.',
    },
  },
  FILE_TYPE_REFUSED: {
    status: 415,
    sentence: {
      id: 'Jenis berkas tidak diterima: kirim JPEG, PNG, WebP, AVIF, PDF, DOCX, XLSX, ODT atau ODS.',
      en: 'This type of file is not taken: send JPEG, PNG, WebP, AVIF, PDF, DOCX, XLSX, ODT or ODS.',
    },
  },
  FILE_UNREADABLE: {
    status: 422,
    sentence: { id: 'Berkas rusak atau tidak lengkap.', en: 'The file is damaged or not complete.' },
  },
  FILE_TOO_MANY_PIXELS: {
    status: 422,
    sentence: {
      id: 'Gambar lebih besar dari 50 megapiksel.',
      en: 'The picture has more than 50 megapixels.',
    },
  },
  FILE_UNSAFE: {
    status: 422,
    sentence: {
      id: 'Dokumen ditolak demi keamanan: terenkripsi, berisi makro, atau terurai menjadi terlalu besar.',
      en: 'The document is refused for safety: encrypted, with macros, or unpacking to too much.',
    },
  },
} as const satisfies Record<string, Fault>;

export type UploadFault = keyof typeof uploadFaults;
