import type { Bilingual } from '../../../platform/domain/language';
import { BadInput } from '../../../platform/runtime/graphql/bad-input';

/** Input of this service that is refused at the edge. */
export const badInputs = {
  INVALID_PERIOD: {
    id: 'Periode harus antara tahun 1900 dan 2200, dan awal harus sebelum akhir.',
    en: 'The period must lie between the years 1900 and 2200 and start before it ends.',
  },
} satisfies Record<string, Bilingual>;

export function badInput(code: keyof typeof badInputs, field: string): BadInput {
  return new BadInput(code, badInputs[code], field);
}
