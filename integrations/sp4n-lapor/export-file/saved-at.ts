import { instantOf } from '../mapping/times';

const dayAndTime = /(\d{1,2} [A-Za-z]{3,9}\.? \d{4})(?:,? (\d{1,2}[:.]\d{2}(?:[:.]\d{2})?))?/gu;

/**
 * When a file was saved, by the lines above its header ("Diunduh 3 Jan 2026 14:05 WIB"): the latest time they name that
 * has come. Without a time of the day the day has just begun: what happened on it may be newer.
 */
export function savedAt(preamble: readonly (readonly unknown[])[], now: Date): Date | null {
  const lines = preamble.flat().flatMap((cell) => (typeof cell === 'string' ? cell.slice(0, 500) : []));
  const named = lines.flatMap((line) =>
    [...line.replace(/[\s\u00a0]+/gu, ' ').matchAll(dayAndTime)].flatMap(([, day = '', time]) => {
      const at = instantOf(time === undefined ? day : `${day} ${time}`);
      return at && at <= now ? [at.getTime()] : [];
    }),
  );
  return named.length > 0 ? new Date(Math.max(...named)) : null;
}
