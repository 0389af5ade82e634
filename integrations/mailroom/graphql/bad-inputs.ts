import type { Bilingual } from '../../../platform/domain/language';
import { BadInput } from '../../../platform/runtime/graphql/bad-input';

/** Input of this service that is refused at the edge. */
export const badInputs = {
  BAD_NAME: {
    id: 'Nama terdiri atas 1 sampai 100 karakter.',
    en: 'A name has 1 to 100 characters.',
  },
} satisfies Record<string, Bilingual>;

export function badInput(code: keyof typeof badInputs, field: string): BadInput {
  return new BadInput(code, badInputs[code], field);
}
