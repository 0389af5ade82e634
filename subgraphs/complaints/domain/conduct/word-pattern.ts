/** A word or phrase of the list: plain words, the last one perhaps open (`porno*`). Never an expression. */
export interface WordPattern {
  /** As the admin wrote it, in small letters and with single spaces. */
  readonly written: string;
  readonly words: readonly string[];
  /** The last word may go on. */
  readonly isOpen: boolean;
}

export type PatternFault = 'WORD_PATTERN' | 'WORD_LENGTH';

export const patternBounds = { least: 3, leastOpen: 4, most: 60, words: 5 } as const;

const allowed = /^[\p{L}\p{M}\d]+(?: [\p{L}\p{M}\d]+)*\*?$/u;

/**
 * Reads a pattern: letters, digits, single spaces, and one `*` at the end. All else is refused, so that no list
 * can be slow or match everything.
 */
export function readPattern(given: string): WordPattern | { readonly fault: PatternFault } {
  if (given.length > patternBounds.most * 4) return { fault: 'WORD_LENGTH' };
  const written = given.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
  const isOpen = written.endsWith('*');
  const stem = isOpen ? written.slice(0, -1) : written;
  const length = [...stem].length;
  if (length > patternBounds.most) return { fault: 'WORD_LENGTH' };
  if (!allowed.test(written)) return { fault: 'WORD_PATTERN' };
  if (length < (isOpen ? patternBounds.leastOpen : patternBounds.least)) return { fault: 'WORD_LENGTH' };
  const words = stem.split(' ');
  if (words.length > patternBounds.words) return { fault: 'WORD_PATTERN' };
  return { written, words, isOpen };
}
