import { stopWords } from './stop-words';

/** A word of a text, with where it stands in it. */
export interface WordAt {
  /** Lower case, without accents. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const accents = /\p{Mn}/gu;
const latinLetter = /\p{Script=Latin}/u;

/** Longer ones are no words: they are cut, in the index and in what is searched for alike. */
const longest = 30;

/** The words of a text as the search reads it: what is neither letter nor digit only parts them. */
export function wordsAt(text: string): readonly WordAt[] {
  return [...text.matchAll(wordPattern)].map(({ 0: written, index }) => ({
    word: folded(written),
    start: index,
    end: index + written.length,
  }));
}

/** Each word that tells something about the text, once. */
export function tellingWords(text: string): readonly string[] {
  return [...new Set(wordsAt(text).map(({ word }) => word))].filter(isTelling);
}

export function isTelling(word: string): boolean {
  return [...word].length > 1 && !stopWords.has(word);
}

/** Accents matter in other scripts: a vowel of Balinese script is one. */
function folded(written: string): string {
  const lower = written.normalize('NFKC').toLowerCase();
  const plain = latinLetter.test(lower) ? lower.normalize('NFD').replace(accents, '') : lower;
  return [...plain].slice(0, longest).join('');
}
