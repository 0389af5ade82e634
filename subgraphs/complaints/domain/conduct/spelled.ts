/** Signs and digits that people write for letters. */
const standIns: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const longest = 64;
const mark = /\p{M}/u;
const letter = /\p{L}/u;
const digit = /\p{Nd}/u;

/**
 * The words of a text as the word list compares them: small letters without accents, digits and signs inside a
 * word as the letters they stand for, a letter written several times once. Letters with a sign between each (`b.o.d.o.h`)
 * are one word more. One pass; each character is looked at a fixed number of times.
 */
export function spelledWords(text: string): readonly string[] {
  const words = written(text.normalize('NFKD').toLowerCase()).map(plain);
  return [...words, ...spacedOut(words)];
}

/** Runs of letters, digits and stand-ins; longer ones are no words. */
function written(text: string): readonly string[] {
  const words: string[] = [];
  let word = '';
  for (const character of `${text} `) {
    if (mark.test(character)) continue;
    if (letter.test(character) || digit.test(character) || standIns[character] !== undefined) {
      if (word.length <= longest) word += character;
    } else {
      if (word !== '' && word.length <= longest) words.push(word);
      word = '';
    }
  }
  return words;
}

/** A word with letters in it has no digits: they stand for letters. Signs at its ends are only signs. */
function plain(word: string): string {
  if (!letter.test(word)) return word;
  let start = 0;
  let end = word.length;
  while (start < end && isSign(word.charAt(start))) start += 1;
  while (end > start && isSign(word.charAt(end - 1))) end -= 1;
  let spelled = '';
  for (const character of word.slice(start, end)) {
    const meant = standIns[character] ?? character;
    if (!spelled.endsWith(meant)) spelled += meant;
  }
  return spelled;
}

function isSign(character: string): boolean {
  return character === '!' || character === '@' || character === '$';
}

function spacedOut(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let run = '';
  for (const word of [...words, '--']) {
    if (word.length === 1) run += word;
    else {
      if (run.length >= 3 && run.length <= longest) joined.push(plain(run));
      run = '';
    }
  }
  return joined;
}
