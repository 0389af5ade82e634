/** Denpasar is in WITA (Waktu Indonesia Tengah), UTC+8 the whole year. */
const witaOffset = 8 * 60 * 60 * 1000;
const day = 24 * 60 * 60 * 1000;

/** The local day of an instant in Denpasar, `YYYY-MM-DD`. */
export function localDay(at: Date): string {
  return new Date(at.getTime() + witaOffset).toISOString().slice(0, 10);
}

/**
 * The last moment of the nth working day after `from`; the day of `from` is day 0 (Regulation 45/2013,
 * Article 8). Monday to Friday in WITA; holidays are not counted out yet.
 */
export function endOfWorkingDay(from: Date, workingDays: number): Date {
  let midnight = Math.floor((from.getTime() + witaOffset) / day) * day;
  for (let counted = 0; counted < workingDays;) {
    midnight += day;
    const weekday = new Date(midnight).getUTCDay();
    if (weekday !== 0 && weekday !== 6) counted += 1;
  }
  return new Date(midnight + day - 1 - witaOffset);
}
