import { spanOf, type MaskRule, type Span } from './span';
import type { TextToken } from './text-tokens';

/** Codes of the registration regions (Peraturan Kepolisian 7/2021); DK is Bali. */
const regions = new Set(
  (
    'A AA AB AD AE AG B BA BB BD BE BG BH BK BL BM BN BP D DA DB DC DD DE DG DH DK DL DM DN DP DR DS DT DW E EA EB ' +
    'ED F G H K KB KH KT KU L M N P PA PB PE PG PS PT PY R S T W Z'
  ).split(' '),
);

/** Words after a house number: `Blok A 12 RT 3`. */
const afterHouse = new Set(
  'RT RW NO KM GG JL BR LT M CM KG DI KE DAN KAV YG ADA INI ITU JAM PER TON HP WA TH'.split(' '),
);
const beforeHouse = new Set(
  'BLOK GANG GG KAVLING KAV KAMAR LANTAI LT RUKO KIOS RUMAH JALAN JL UNIT TIPE TYPE GEDUNG POS'.split(' '),
);
const joining = new Set([' ', '-', '.', '\u200b']);

/** Number plates of vehicles: region, up to four digits, up to three letters: `DK 1234 AB`. */
export const maskPlates: MaskRule = (tokens) => {
  const spans: Span[] = [];
  tokens.forEach((token, first) => {
    if (token.kind !== 'LETTERS' || !regions.has(token.text.toUpperCase())) return;
    if (tokens[first - 1]?.kind === 'DIGITS') return;
    const number = nextWord(tokens, first);
    if (number === null || !/^[1-9]\d{0,3}$/.test(tokens[number]?.text ?? '')) return;
    const last = plateEnd(tokens, first, number);
    if (last !== null) spans.push(spanOf(tokens, first, last));
  });
  return spans;
};

/** The last token of a plate that begins with a region and a number; null when they are none. */
function plateEnd(tokens: readonly TextToken[], first: number, number: number): number | null {
  const region = tokens[first]?.text ?? '';
  const digits = tokens[number]?.text.length ?? 0;
  const isBali = region.toUpperCase() === 'DK';
  const suffixAt = nextWord(tokens, number);
  const suffix = suffixAt === null ? '' : (tokens[suffixAt]?.text ?? '');
  const isSuffix =
    /^[a-z]{1,3}$/i.test(suffix) &&
    tokens[(suffixAt ?? 0) + 1]?.kind !== 'DIGITS' &&
    isPlate({ region, digits, suffix, before: wordBefore(tokens, first) });
  if (isSuffix) return suffixAt;
  // People leave the last letters out; elsewhere a region and a number are too many other things.
  return isBali && digits >= 3 ? number : null;
}

interface Parts {
  readonly region: string;
  readonly digits: number;
  readonly suffix: string;
  readonly before: string;
}

function isPlate({ region, digits, suffix, before }: Parts): boolean {
  const isUpper = region === region.toUpperCase() && suffix === suffix.toUpperCase();
  const isWord = afterHouse.has(suffix.toUpperCase());
  if (region.toUpperCase() === 'DK') return !isWord || (isUpper && digits >= 3);
  if (region.length === 1) {
    if (beforeHouse.has(before)) return false;
    if (digits + suffix.length < 4) return false;
  }
  if (digits <= 2) return isUpper && !isWord;
  return isUpper || (region === region.toLowerCase() && suffix.length >= 2 && !isWord);
}

/** The next token, over one space, dash or dot. */
function nextWord(tokens: readonly TextToken[], place: number): number | null {
  for (let next = place + 1; next <= place + 3; next += 1) {
    const token = tokens[next];
    if (!token) return null;
    if (token.kind !== 'SIGN') return next;
    if (!joining.has(token.text)) return null;
  }
  return null;
}

function wordBefore(tokens: readonly TextToken[], place: number): string {
  for (let before = place - 1; before >= place - 2; before -= 1) {
    const token = tokens[before];
    if (token?.kind === 'LETTERS') return token.text.toUpperCase();
  }
  return '';
}
