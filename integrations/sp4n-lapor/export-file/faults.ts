import type { Bilingual } from '../../../platform/domain/language';
import type { ExportFault } from './read-export';

type FaultCode = ExportFault['code'] | 'SAVED_AT';

/** A fault of the file, or of what was said with it. */
export type RefusedFile = ExportFault | { readonly code: 'SAVED_AT' };

/** Why a file is refused whole: the answer's status, and what is said. */
export const exportFaults: Readonly<
  Record<FaultCode, { readonly status: number; readonly sentence: Bilingual }>
> = {
  SAVED_AT: {
    status: 422,
    sentence: {
      id: 'savedAt bukan waktu ISO 8601 yang sudah lewat.',
      en: 'savedAt is not an ISO 8601 instant that has passed.',
    },
  },
  TOO_LARGE: {
    status: 413,
    sentence: {
      id: 'Berkas terlalu besar, atau terlalu besar setelah dibuka.',
      en: 'The file is too large, or would be once it is unpacked.',
    },
  },
  NOT_A_WORKBOOK: {
    status: 415,
    sentence: {
      id: 'Berkas bukan buku kerja Excel (.xlsx) tanpa makro.',
      en: 'Not an Excel workbook (.xlsx) without macros.',
    },
  },
  UNREADABLE: {
    status: 422,
    sentence: {
      id: 'Buku kerja tidak dapat dibaca; simpan ulang dengan Excel atau LibreOffice.',
      en: 'The workbook cannot be read; save it once more with Excel or LibreOffice.',
    },
  },
  TOO_MANY_ROWS: {
    status: 413,
    sentence: {
      id: 'Barisnya terlalu banyak; unduh per tahun.',
      en: 'It has too many rows; export it year by year.',
    },
  },
  NO_HEADER: {
    status: 422,
    sentence: {
      id: 'Tidak ada baris judul unduhan laporan SP4N-LAPOR!.',
      en: 'There is no header row of an export of SP4N-LAPOR!.',
    },
  },
  MISSING_COLUMN: {
    status: 422,
    sentence: { id: 'Kolom yang diperlukan tidak ada', en: 'A column that is needed is missing' },
  },
  COLUMN_TWICE: {
    status: 422,
    sentence: { id: 'Satu kolom ada dua kali', en: 'A column stands there twice' },
  },
};

/** With the columns it is about. */
export function sentenceOf(fault: RefusedFile): Bilingual {
  const { id, en } = exportFaults[fault.code].sentence;
  if (!('columns' in fault)) return { id, en };
  const named = fault.columns.join(', ');
  return { id: `${id}: ${named}.`, en: `${en}: ${named}.` };
}
