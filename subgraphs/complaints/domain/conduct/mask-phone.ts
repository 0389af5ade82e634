import { digitGroupsFrom, type DigitGroup } from './digit-groups';
import { spanOf, type MaskRule, type Span } from './span';
import type { TextToken } from './text-tokens';

/**
 * Telephone numbers: mobile 08…, landline 0361…, both also as +62… and 62…, and any other +…; on end or in groups
 * with spaces, dots, dashes and brackets. Days, hours and amounts of money do not begin like that.
 */
export const maskPhones: MaskRule = (tokens) => {
  const spans: Span[] = [];
  tokens.forEach((token, place) => {
    if (token.kind !== 'DIGITS') return;
    const before = tokens[place - 1]?.text ?? '';
    const form = formOf(digitGroupsFrom(tokens, place, mostDigits), before);
    if (form === null || isTail(tokens, place)) return;
    const groups = digitGroupsFrom(tokens, place, form.most);
    const last = lastGroup(groups, form);
    if (last !== null) spans.push(spanOf(tokens, firstOf(tokens, place), last));
  });
  return spans;
};

interface Form {
  readonly least: number;
  /** Digits after which a short group after a space is the next word of the sentence. */
  readonly enough: number;
  readonly most: number;
}
const mostDigits = 15;
const international: Form = { least: 8, enough: 11, most: mostDigits };
const withCountry: Form = { least: 10, enough: 11, most: 15 };
const mobile: Form = { least: 10, enough: 11, most: 14 };
const landline: Form = { least: 9, enough: 9, most: 12 };

/** What kind of number may begin here; null for none. */
function formOf(groups: readonly DigitGroup[], before: string): Form | null {
  const [first, second] = groups;
  if (!first) return null;
  const { digits } = first;
  if (before === '+') return international;
  if (digits.startsWith('0062')) return withCountry;
  if (digits.startsWith('62')) return isCountry(groups) ? withCountry : null;
  // Hours and days have two digits: 08.00, 08-12-2026.
  const isSpaced = digits === '08' && second !== undefined && second.digits.length >= 4;
  if (digits.startsWith('08') && (digits.length >= 3 || isSpaced)) return mobile;
  return /^0[2-79]\d/.test(digits) ? landline : null;
}

/** 62 as the country, and not the beginning of an amount such as 62.812.345.678. */
function isCountry([first, ...rest]: readonly DigitGroup[]): boolean {
  const digits = first?.digits ?? '';
  const isAmount = rest.every((group) => group.gap === '.' && group.digits.length === 3);
  if (rest.length > 0 && digits.length <= 3 && isAmount) return false;
  return digits === '62'
    ? rest[0]?.digits.startsWith('8') === true
    : digits.length >= 10 || digits.startsWith('628');
}

/** Digits with a dot or a dash before belong to what begins earlier: 17-081-2026. */
function isTail(tokens: readonly TextToken[], place: number): boolean {
  const digits = tokens[place]?.text ?? '';
  const joined = tokens[place - 1]?.text;
  return digits.length < 4 && (joined === '-' || joined === '.') && tokens[place - 2]?.kind === 'DIGITS';
}

/** With the plus or the bracket the number begins with. */
function firstOf(tokens: readonly TextToken[], place: number): number {
  const first = tokens[place - 1]?.text === '+' ? place - 1 : place;
  return tokens[first - 1]?.text === '(' && tokens[place + 1]?.text === ')' ? first - 1 : first;
}

/** The last group of the number; null when there are too few digits, or too many in one group. */
function lastGroup(groups: readonly DigitGroup[], { least, enough, most }: Form): number | null {
  let count = 0;
  let last: number | null = null;
  for (const { digits, gap, place } of groups) {
    if (count + digits.length > most) break;
    if (count >= enough && gap.includes(' ') && digits.length < 3) break;
    count += digits.length;
    last = place;
  }
  return count >= least ? last : null;
}
