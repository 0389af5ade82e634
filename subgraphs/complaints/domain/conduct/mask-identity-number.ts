import { digitGroupsFrom } from './digit-groups';
import { spanOf, type MaskRule, type Span } from './span';

const length = 16;
/** Provinces, as the first two digits name them (Permendagri 72/2022). */
const provinces = [
  [11, 19],
  [21, 21],
  [31, 36],
  [51, 53],
  [61, 65],
  [71, 76],
  [81, 82],
  [91, 97],
] as const;

/**
 * The number of an identity card (NIK) or a family card: 16 digits on end, or in groups when the groups together
 * read as one: province, regency, district, day of birth (for women plus 40), month, year, serial number.
 */
export const maskIdentityNumbers: MaskRule = (tokens) => {
  const spans: Span[] = [];
  tokens.forEach((token, place) => {
    if (token.kind !== 'DIGITS' || token.text.length > length) return;
    const groups = digitGroupsFrom(tokens, place, length);
    const digits = groups.map((group) => group.digits).join('');
    const last = groups[groups.length - 1];
    if (digits.length !== length || !last) return;
    if (groups.length === 1 || isIdentityNumber(digits)) spans.push(spanOf(tokens, place, last.place));
  });
  return spans;
};

function isIdentityNumber(digits: string): boolean {
  const province = Number(digits.slice(0, 2));
  const day = Number(digits.slice(6, 8)) % 40;
  const month = Number(digits.slice(8, 10));
  return (
    provinces.some(([from, to]) => province >= from && province <= to) &&
    day >= 1 &&
    day <= 31 &&
    month >= 1 &&
    month <= 12
  );
}
