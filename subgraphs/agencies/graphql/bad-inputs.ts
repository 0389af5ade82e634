import type { Bilingual } from '../../../platform/domain/language';
import { BadInput } from '../../../platform/runtime/graphql/bad-input';

/** Input of this service that is refused at the edge, before any rule is asked. */
export const badInputs = {
  INVALID_CODE: {
    id: 'Kode tidak sesuai format.',
    en: 'The code does not have the right form.',
  },
  INVALID_TEXT: {
    id: 'Teks kosong, terlalu panjang, atau berisi karakter yang tidak diperbolehkan.',
    en: 'The text is empty, too long, or contains characters that are not allowed.',
  },
  INVALID_DATE: {
    id: 'Tanggal harus antara tahun 1900 dan 2200.',
    en: 'The date must lie between the years 1900 and 2200.',
  },
  INVALID_DAY: {
    id: 'Tanggal tidak ada dalam kalender; gunakan bentuk YYYY-MM-DD.',
    en: 'The calendar has no such day; use the form YYYY-MM-DD.',
  },
  INVALID_YEAR: {
    id: 'Tahun harus antara 2000 dan 2100.',
    en: 'The year must lie between 2000 and 2100.',
  },
  INVALID_TIME: {
    id: 'Jam harus berbentuk JJ:MM; jam tutup boleh 24:00.',
    en: 'A time has the form HH:MM; only a closing time may be 24:00.',
  },
  TOO_MANY_ITEMS: {
    id: 'Daftar berisi terlalu banyak isian.',
    en: 'The list has too many items.',
  },
  DUPLICATE_ITEM: {
    id: 'Daftar berisi kode yang sama lebih dari sekali.',
    en: 'The list has the same code more than once.',
  },
} satisfies Record<string, Bilingual>;

export function badInput(code: keyof typeof badInputs, field: string): BadInput {
  return new BadInput(code, badInputs[code], field);
}
