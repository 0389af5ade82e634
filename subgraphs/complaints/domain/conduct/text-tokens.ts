/** Written digits, written letters, or one other character. */
export interface TextToken {
  readonly kind: 'DIGITS' | 'LETTERS' | 'SIGN';
  /** As the rules read it: ASCII digits and signs, whatever was typed. */
  readonly text: string;
  /** Where it lies in the text as it was written. */
  readonly start: number;
  readonly end: number;
}

/** First code points of other digits people type: Arabic, Balinese, Javanese, full width. */
const zeros = [0x0660, 0x06f0, 0x1b50, 0xa9d0, 0xff10];
const dashes = new Set('\u2010\u2011\u2012\u2013\u2014\u2212\uff0d');
const invisible = new Set('\u00ad\u200b\u200c\u200d\u2060\ufeff');
const letter = /[\p{L}\p{M}]/u;
const space = /\s/u;

/** The text cut into tokens in one pass; nothing in it is ever read twice. */
export function tokensOf(text: string): readonly TextToken[] {
  const tokens: TextToken[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const folded = fold(character);
    const kind = kindOf(folded);
    const last = tokens[tokens.length - 1];
    if (last && kind !== 'SIGN' && last.kind === kind) {
      tokens[tokens.length - 1] = { kind, text: last.text + folded, start: last.start, end };
    } else {
      tokens.push({ kind, text: folded, start, end });
    }
    start = end;
  }
  return tokens;
}

function kindOf(folded: string): TextToken['kind'] {
  if (folded >= '0' && folded <= '9') return 'DIGITS';
  return letter.test(folded) ? 'LETTERS' : 'SIGN';
}

/** One character as the rules read it. */
function fold(character: string): string {
  if (character <= '\u007f') return character;
  const point = character.codePointAt(0) ?? 0;
  const zero = zeros.find((first) => point >= first && point < first + 10);
  if (zero !== undefined) return String(point - zero);
  if (dashes.has(character)) return '-';
  if (invisible.has(character)) return '\u200b';
  if (space.test(character)) return ' ';
  // Full-width letters and signs.
  return point >= 0xff01 && point <= 0xff5e ? String.fromCodePoint(point - 0xfee0) : character;
}
