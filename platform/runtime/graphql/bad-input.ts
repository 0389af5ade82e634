import type { Bilingual } from '../../domain/language';

/**
 * Input that no rule needs to look at: refused at the edge, before any command runs, with a stable code
 * and a sentence in both languages. It is not a fault of ours, so it is not masked.
 */
export class BadInput extends Error {
  override readonly name = 'BadInput';

  constructor(
    readonly code: string,
    readonly sentence: Bilingual,
    /** The input field at fault, such as `input.nik`. */
    readonly field: string | null = null,
  ) {
    super(sentence.en);
  }
}
