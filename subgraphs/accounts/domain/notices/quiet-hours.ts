import { dayLength, minuteLength, wallClock } from '../../../../platform/domain/calendar/local-day';
import type { NoticeKind } from '../../../../schema/events/notice-words';

/** Hours of the day in Denpasar (WITA) in which nobody is written to, `HH:MM`; they may run over midnight. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;

/** `HH:MM-HH:MM`, or `none`; undefined for anything else, such as hours that begin when they end. */
export function readQuietHours(written: string): QuietHours | null | undefined {
  if (written === 'none') return null;
  const [from = '', to = '', ...rest] = written.split('-');
  if (rest.length > 0 || !clockTime.test(from) || !clockTime.test(to) || from === to) return undefined;
  return { from, to };
}

export function writtenQuietHours(quiet: QuietHours | null): string {
  return quiet ? `${quiet.from}-${quiet.to}` : 'none';
}

/**
 * These pass at any hour: whoever has just filed is awake, and clocks speak in the working time of their desk, which
 * for a hospital is the night too.
 */
const urgent: ReadonlySet<NoticeKind> = new Set(['RECEIPT', 'CLOCK']);

/** The first moment from `at` on at which a notice may be written. */
export function afterQuiet(kind: NoticeKind, quiet: QuietHours | null, at: Date): Date {
  if (!quiet || urgent.has(kind)) return at;
  const now = wallClock(at) % dayLength;
  const [from, to] = [offsetOf(quiet.from), offsetOf(quiet.to)];
  const isQuiet = from < to ? from <= now && now < to : from <= now || now < to;
  return isQuiet ? new Date(at.getTime() + ((to - now + dayLength) % dayLength)) : at;
}

function offsetOf(written: string): number {
  const [hours = 0, minutes = 0] = written.split(':').map(Number);
  return (hours * 60 + minutes) * minuteLength;
}
