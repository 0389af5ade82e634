import { localDay, weekdayOf, type LocalDay } from './local-day';

/** Days and times as official Indonesian letters write them. */

const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;
const weekdays = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const;

/** `12 Mei 2026`. */
export function writtenDay(day: LocalDay): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** `Selasa, 12 Mei 2026`. */
export function writtenWeekday(day: LocalDay): string {
  return `${weekdays[weekdayOf(day) - 1] ?? ''}, ${writtenDay(day)}`;
}

/** `09.30 WITA`, the time on the clocks of Denpasar. */
export function writtenTime(at: Date): string {
  const shown = new Date(at.getTime() + 8 * 60 * 60 * 1000).toISOString();
  return `${shown.slice(11, 13)}.${shown.slice(14, 16)} WITA`;
}

/** The local day of an instant, as a letter writes it. */
export function writtenDayOf(at: Date): string {
  return writtenDay(localDay(at));
}
