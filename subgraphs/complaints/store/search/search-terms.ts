import { stemmer } from '@orama/stemmers/indonesian';
import { tellingWords } from '../../domain/search/words-of';

/**
 * A word to search for: it is found in texts that have a word beginning with it, and in those that have another form
 * of it. Both are names that hold letters a-z and digits alone, so that no sign an engine reads as an operator, and
 * none of its own stop words, can ever be among them.
 */
export interface SearchTerm {
  readonly beginning: string;
  readonly stem: string;
}

/** What is searched for in a text that people typed; empty when no word of it tells anything. */
export function searchTerms(text: string): readonly SearchTerm[] {
  return tellingWords(text).map((word) => ({
    beginning: nameOf('w', word),
    stem: nameOf('s', stemOf(word)),
  }));
}

/** What the index keeps of a text: every word and every stem of it, once. */
export function indexed(text: string): string {
  const words = tellingWords(text);
  const stems = [...new Set(words.map(stemOf))];
  return [...words.map((word) => nameOf('w', word)), ...stems.map((stem) => nameOf('s', stem))].join(' ');
}

const plain = /^[a-z0-9]+$/;
const latinWord = /^[a-z]{4,}$/;

/** The Snowball stemmer of Indonesian; short words, numbers and other scripts stay as they are. */
export function stemOf(word: string): string {
  return latinWord.test(word) ? stemmer(word) : word;
}

/**
 * The letter in front tells words from stems, makes short words long enough for MySQL, and keeps its list of English
 * stop words off. Other scripts are spelled in hexadecimal: a beginning of the word is a beginning of that too.
 */
function nameOf(kind: 'w' | 's', word: string): string {
  return plain.test(word)
    ? `${kind}${word}`
    : `${kind}0x${Buffer.from(word, 'utf8').toString('hex').slice(0, 60)}`;
}
