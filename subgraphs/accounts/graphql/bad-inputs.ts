import type { Bilingual } from '../../../platform/domain/language';
import { BadInput } from '../../../platform/runtime/graphql/bad-input';

/** Input that is refused at the edge, before any rule looks at it. */
export const badInputs = {
  BAD_EMAIL: {
    id: 'Alamat email tidak benar.',
    en: 'This is not an e-mail address.',
  },
  BAD_NAME: {
    id: 'Nama terdiri dari 1 sampai 100 karakter dan memuat huruf.',
    en: 'A name has 1 to 100 characters and contains a letter.',
  },
  BAD_NIK: {
    id: 'NIK tidak benar: 16 angka seperti pada KTP.',
    en: 'This is not a NIK: 16 digits as on the identity card.',
  },
  BAD_ADDRESS: {
    id: 'Alamat terdiri dari 5 sampai 300 karakter.',
    en: 'An address has 5 to 300 characters.',
  },
  BAD_PHONE: {
    id: 'Nomor telepon Indonesia tidak benar, contoh: 0812-3456-7890.',
    en: 'This is not an Indonesian telephone number, for example: 0812-3456-7890.',
  },
  BAD_AGENCY: {
    id: 'Kode perangkat daerah tidak benar.',
    en: 'This is not the code of an agency.',
  },
  BAD_UNIT: {
    id: 'Kode unit kerja tidak benar.',
    en: 'This is not the code of a unit.',
  },
  BAD_REASON: {
    id: 'Alasan terdiri dari 5 sampai 1000 karakter.',
    en: 'A reason has 5 to 1000 characters.',
  },
  BAD_QUIET_HOURS: {
    id: 'Jam tenang ditulis JJ:MM-JJ:MM, atau none.',
    en: 'Quiet hours are written HH:MM-HH:MM, or none.',
  },
  TOO_MANY_CHOICES: {
    id: 'Paling banyak 20 pilihan.',
    en: '20 choices at most.',
  },
  NOTHING_TO_SIGN_OUT: {
    id: 'Sebutkan refreshToken, atau everywhere: true.',
    en: 'Give refreshToken, or everywhere: true.',
  },
} as const satisfies Record<string, Bilingual>;

export type BadInputCode = keyof typeof badInputs;

/** What the reader made of the input; refused at the edge when it made nothing of it. */
export function required<T>(read: T | null, code: BadInputCode, field: string): T {
  if (read === null) throw new BadInput(code, badInputs[code], field);
  return read;
}
