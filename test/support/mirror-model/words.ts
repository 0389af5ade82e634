/** Where something was said, and what: in a report, in an item of a thread, or in the name of a file. */
export interface Saying {
  readonly word: string;
  readonly side: 'HERE' | 'THERE';
  readonly what: 'REPORT' | 'ITEM' | 'FILE';
  /** What was said for the parties alone: the other side must never hear it. */
  readonly isPrivate: boolean;
  /** It was edited or taken away on the side where it was said. */
  readonly isGone: boolean;
  /** Of a file, where it is known: what is in it. */
  readonly sha256?: string;
}

const letters = 'bcdfghjklmnpqrstvwxz';
const size = 6;
const spoken = new RegExp(`butir[${letters}]{${size}}`, 'g');

/** Words that stand in a text, each made up once and found again wherever the text goes. */
export function wordsIn(text: string): readonly string[] {
  return text.match(spoken) ?? [];
}

/**
 * What everybody said, by a word of its own in each text: the checker needs no number of either system to know one
 * text again. No vowels: none of them is a word that anybody could forbid.
 */
export class Sayings {
  private readonly said = new Map<string, Saying>();
  private count = 0;

  /** A word nobody has said before. */
  next(): string {
    let left = (this.count += 1);
    let word = '';
    for (let at = 0; at < size; at += 1) {
      word = (letters[left % letters.length] ?? 'b') + word;
      left = Math.floor(left / letters.length);
    }
    return `butir${word}`;
  }

  say(saying: Omit<Saying, 'isGone'>): void {
    this.said.set(saying.word, { ...saying, isGone: false });
  }

  /** Every word of a text that is no longer there. */
  take(text: string): void {
    for (const word of wordsIn(text)) {
      const known = this.said.get(word);
      if (known) this.said.set(word, { ...known, isGone: true });
    }
  }

  all(): readonly Saying[] {
    return [...this.said.values()];
  }

  forget(): void {
    this.said.clear();
  }
}
