import { isDate } from 'node:util/types';
import { instantOf } from '../mapping/times';
import type { Cell } from './workbook';

const two = (value: number) => String(value).padStart(2, '0');

/**
 * When a report came in, from its day and its time of the day, both WIB. Either may be text ("3 Jan 2026", "14:05") or a real date of
 * the spreadsheet. Without a time the day begins it; a time that is none makes the whole unreadable.
 */
export function receivedAt(day: Cell, time: Cell): Date | null {
  const written = dayText(day);
  const clock = timeText(time);
  if (written === null || clock === null) return null;
  return instantOf(clock === '' ? written : `${written} ${clock}`);
}

function dayText(cell: Cell): string | null {
  if (!isDate(cell)) {
    return typeof cell === 'string' ? cell.trim().replaceAll('/', '-') : null;
  }
  // A date of a spreadsheet has no zone; the library puts its numbers into UTC.
  const day = rounded(cell)?.toISOString();
  if (day === undefined) return null;
  return day.slice(11, 19) === '00:00:00' ? day.slice(0, 10) : `${day.slice(0, 10)} ${day.slice(11, 19)}`;
}

function timeText(cell: Cell): string | null {
  if (cell === null || cell === '') return '';
  if (isDate(cell)) return rounded(cell)?.toISOString().slice(11, 19) ?? null;
  if (typeof cell !== 'string') return null;
  // A time without a format is the part of a day that has passed.
  const part = /^0(\.\d+)?$/.test(cell) ? Math.round(Number(cell) * 86_400) : null;
  if (part !== null)
    return `${two(Math.floor(part / 3600))}:${two(Math.floor(part / 60) % 60)}:${two(part % 60)}`;
  const text = cell.replace(/[\s\u00a0]+/gu, ' ').trim();
  const [, hour, minute, second = '00'] =
    /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?: ?WIB)?$/i.exec(text) ?? [];
  return hour === undefined ? null : `${hour}:${minute}:${second}`;
}

/** The parts of a day are fractions: 10:15:00 may come as 10:14:59.999. */
function rounded(at: Date): Date | null {
  const time = at.getTime();
  return Number.isNaN(time) ? null : new Date(Math.round(time / 1_000) * 1_000);
}
