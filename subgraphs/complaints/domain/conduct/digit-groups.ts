import type { TextToken } from './text-tokens';

/** Groups of digits that are written as one number: `0812-3456 789`. */
export interface DigitGroup {
  readonly digits: string;
  /** Place of its token. */
  readonly place: number;
  /** What stands between the group before and this one; empty for the first. */
  readonly gap: string;
}

const joining = new Set([' ', '-', '.', '(', ')', '\u200b']);
const widestGap = 3;

/** The groups of one number from a token of digits on, until `most` digits are read. */
export function digitGroupsFrom(
  tokens: readonly TextToken[],
  first: number,
  most: number,
): readonly DigitGroup[] {
  const groups: DigitGroup[] = [];
  let place = first;
  let gap = '';
  let count = 0;
  while (count < most) {
    const token = tokens[place];
    if (!token || token.kind === 'LETTERS') break;
    if (token.kind === 'SIGN') {
      if (!joining.has(token.text) || gap.length === widestGap) break;
      gap += token.text;
    } else {
      groups.push({ digits: token.text, place, gap });
      gap = '';
      count += token.text.length;
    }
    place += 1;
  }
  return groups;
}
