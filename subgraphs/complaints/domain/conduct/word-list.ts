import { spelledWords } from './spelled';
import { readPattern } from './word-pattern';

/** What is not accepted: service standard 2013, "Ruang Lingkup"; Regulation Article 11(3). */
export const conductClasses = ['ABUSE', 'THREAT', 'SARA', 'PORNOGRAPHY'] as const;
export type ConductClass = (typeof conductClasses)[number];

/** What the list proposes; a human decides. BLOCK keeps the text from the public until then. */
export const conductActions = ['BLOCK', 'FLAG'] as const;
export type ConductAction = (typeof conductActions)[number];

export const wordLanguages = ['id', 'ban'] as const;
export type WordLanguage = (typeof wordLanguages)[number];

export interface ProhibitedWord {
  readonly id: string;
  readonly word: string;
  readonly language: WordLanguage;
  readonly class: ConductClass;
  readonly action: ConductAction;
}

export const mostWords = 1_000;

interface Entry {
  readonly prohibited: ProhibitedWord;
  readonly words: readonly string[];
  readonly isOpen: boolean;
}

/** A word list made ready: patterns by their first word, and by the beginnings of those that go on at once. */
export class WordList {
  private readonly byFirst = new Map<string, Entry[]>();
  private readonly byStem = new Map<string, Entry[]>();

  constructor(list: readonly ProhibitedWord[]) {
    for (const prohibited of list) {
      const pattern = readPattern(prohibited.word);
      if ('fault' in pattern) continue;
      const words = pattern.words.flatMap((word) => spelledWords(word).slice(0, 1));
      const [first] = words;
      if (first === undefined) continue;
      const index = pattern.isOpen && words.length === 1 ? this.byStem : this.byFirst;
      const same = index.get(first) ?? [];
      same.push({ prohibited, words, isOpen: pattern.isOpen });
      index.set(first, same);
    }
  }

  /** Every word of the list that occurs in a text as a whole word, each once. */
  find(text: string): readonly ProhibitedWord[] {
    const found = new Set<ProhibitedWord>();
    if (this.byFirst.size === 0 && this.byStem.size === 0) return [];
    const words = spelledWords(text);
    words.forEach((word, place) => {
      for (const entry of this.byFirst.get(word) ?? []) {
        if (continues(words, place, entry)) found.add(entry.prohibited);
      }
      for (let length = 1; length <= word.length; length += 1) {
        for (const { prohibited } of this.byStem.get(word.slice(0, length)) ?? []) found.add(prohibited);
      }
    });
    return [...found];
  }
}

function continues(words: readonly string[], place: number, { words: wanted, isOpen }: Entry): boolean {
  return wanted.every((word, index) => {
    const there = words[place + index];
    const isLast = index === wanted.length - 1;
    return isLast && isOpen ? there?.startsWith(word) === true : there === word;
  });
}
