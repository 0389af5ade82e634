/** The other side will never take this letter, however often it is tried: a number that is none, a blocked receiver. */
export class LetterRefused extends Error {
  override readonly name = 'LetterRefused';

  /** `code` says why, and never quotes the letter. */
  constructor(readonly code: string) {
    super(code);
  }
}
