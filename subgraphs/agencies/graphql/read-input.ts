import { badInput } from './bad-inputs';

/** Readers of input fields: each gives the value in the form the rules expect, or throws a coded refusal. */

const agencyCode = /^[A-Z0-9][A-Z0-9-]{1,39}$/;
const categoryCode = /^[A-Z0-9_]{2,30}(\.[A-Z0-9_]{2,30})?$/;
const calendarCode = /^[A-Z0-9][A-Z0-9_]{1,39}$/;
const areaCode = /^\d{2,10}$/;

export const readAgencyCode = (value: string, field: string) => matching(agencyCode, value, field);
export const readCategoryCode = (value: string, field: string) => matching(categoryCode, value, field);
export const readCalendarCode = (value: string, field: string) => matching(calendarCode, value, field);
export const readAreaCode = (value: string, field: string) => matching(areaCode, value, field);

function matching(pattern: RegExp, value: string, field: string): string {
  if (!pattern.test(value)) throw badInput('INVALID_CODE', field);
  return value;
}

/** One line of text without control characters or half surrogates, trimmed. */
export function readText(value: string, field: string, longest = 200): string {
  const text = value.normalize('NFC').trim();
  if (text === '' || text.length > longest || /[\p{Cc}\p{Cs}]/u.test(text)) {
    throw badInput('INVALID_TEXT', field);
  }
  return text;
}

/** Text of several lines. */
export function readLongText(value: string, field: string, longest: number): string {
  const lines = value.replaceAll('\r\n', '\n');
  readText(lines.replaceAll('\n', ' '), field, longest);
  return lines.normalize('NFC').trim();
}

export function readList<Item, Read>(
  items: readonly Item[],
  field: string,
  options: { readonly most: number; readonly read: (item: Item, field: string) => Read },
): readonly Read[] {
  if (items.length > options.most) throw badInput('TOO_MANY_ITEMS', field);
  return items.map((item, index) => options.read(item, `${field}[${index}]`));
}

/** A date both databases can keep; null when left out. */
export function readDate(value: Date | null | undefined, field: string): Date | null {
  if (value == null) return null;
  const year = value.getUTCFullYear();
  if (!(year >= 1900 && year <= 2200)) throw badInput('INVALID_DATE', field);
  return value;
}

export function optional<Value, Read>(
  value: Value | null | undefined,
  read: (value: Value) => Read,
): Read | null {
  return value == null ? null : read(value);
}
