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
