/**
 * A name as the other side writes it, made comparable: no-break spaces and runs of blanks become one blank, case
 * does not count. For comparing only; what is kept and shown is the raw text.
 */
export function comparable(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/gu, ' ')
    .trim()
    .toLowerCase();
}
