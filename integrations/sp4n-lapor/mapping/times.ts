/**
 * Times of the national system carry no zone: they are ministry time, WIB (UTC+7); the city lives by WITA (UTC+8),
 * and we keep instants. Three shapes were seen: `31-12-2026 23:59:59`, `2026-12-31 23:59:59`, and in the export
 * `3 Jan 2026`, with Indonesian or English months.
 */
const wibOffset = 7 * 3_600_000;

const dayFirst = /^(\d{1,2})-(\d{1,2})-(\d{4})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const inWords = /^(\d{1,2}) ([A-Za-z]{3,9})\.? (\d{4})(?:,? (\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?$/;

const months: readonly (readonly string[])[] = [
  ['jan', 'januari', 'january'],
  ['feb', 'februari', 'february', 'peb', 'pebruari'],
  ['mar', 'maret', 'march'],
  ['apr', 'april'],
  ['mei', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['agu', 'agt', 'agustus', 'aug', 'august', 'ags'],
  ['sep', 'sept', 'september'],
  ['okt', 'oktober', 'oct', 'october'],
  ['nov', 'november', 'nop', 'nopember'],
  ['des', 'desember', 'dec', 'december'],
];

/** The instant a time of theirs names; null when it is none (a 31 February too), and then the item is quarantined. */
export function instantOf(theirTime: string): Date | null {
  const text = theirTime.replace(/[\s\u00a0]+/gu, ' ').trim();
  const first = dayFirst.exec(text);
  if (first) return instant([first[3], first[2], first[1], first[4], first[5], first[6]]);
  const iso = yearFirst.exec(text);
  if (iso) return instant(iso.slice(1));
  const words = inWords.exec(text);
  if (!words) return null;
  const month = months.findIndex((names) => names.includes((words[2] ?? '').toLowerCase())) + 1;
  return instant([words[3], String(month), words[1], words[4], words[5], words[6]]);
}

function instant(parts: readonly (string | undefined)[]): Date | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    Number(part ?? 0),
  );
  const there = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  // A day, an hour or a month that does not exist rolls over to another one.
  const exists =
    there.getUTCFullYear() === year &&
    there.getUTCMonth() === month - 1 &&
    there.getUTCDate() === day &&
    there.getUTCHours() === hour &&
    there.getUTCMinutes() === minute &&
    there.getUTCSeconds() === second;
  return exists ? new Date(there.getTime() - wibOffset) : null;
}

const two = (value: number) => String(value).padStart(2, '0');

/** An instant as they write it: `d-m-Y H:i:s` in WIB. */
export function theirTime(at: Date): string {
  const there = new Date(at.getTime() + wibOffset);
  const day = `${two(there.getUTCDate())}-${two(there.getUTCMonth() + 1)}-${there.getUTCFullYear()}`;
  return `${day} ${two(there.getUTCHours())}:${two(there.getUTCMinutes())}:${two(there.getUTCSeconds())}`;
}

/** An instant as their filters take it: `Y-m-d H:i:s` in WIB. */
export function theirMoment(at: Date): string {
  return new Date(at.getTime() + wibOffset).toISOString().slice(0, 19).replace('T', ' ');
}

/** The day of an incident as they take it: `Y-m-d` in WIB. */
export function theirDate(at: Date): string {
  return new Date(at.getTime() + wibOffset).toISOString().slice(0, 10);
}

const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];

/** A day and a time of the day as their export has them, in WIB: `3 Jan 2026` and `14:05`. */
export function theirExportTime(at: Date): { readonly day: string; readonly time: string } {
  const there = new Date(at.getTime() + wibOffset);
  return {
    day: `${there.getUTCDate()} ${shortMonths[there.getUTCMonth()]} ${there.getUTCFullYear()}`,
    time: `${two(there.getUTCHours())}:${two(there.getUTCMinutes())}`,
  };
}
