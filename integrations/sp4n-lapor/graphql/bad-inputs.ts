import type { Bilingual } from '../../../platform/domain/language';
import { BadInput } from '../../../platform/runtime/graphql/bad-input';

/** Input that is refused before any rule looks at it. */
export const badInputs = {
  SETTLEMENT_LENGTH: {
    id: 'Penyelesaian terdiri atas 1 sampai 40 karakter.',
    en: 'A settlement has 1 to 40 characters.',
  },
  CODE_LENGTH: { id: 'Kode terdiri atas 1 sampai 64 karakter.', en: 'A code has 1 to 64 characters.' },
} as const satisfies Record<string, Bilingual>;
export type BadInputCode = keyof typeof badInputs;

/** A line of text within bounds. */
export function readLine(
  given: string,
  { most, code, field }: { readonly most: number; readonly code: BadInputCode; readonly field: string },
): string {
  const text = given.trim();
  if (text === '' || text.length > most) throw new BadInput(code, badInputs[code], field);
  return text;
}
