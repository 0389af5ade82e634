/** The city keeps Central Indonesian Time (WITA), UTC+8 the whole year. */
const offset = 8 * 60 * 60 * 1000;

/** The month of an instant in the city's time, such as `2026-11`. */
export function monthInDenpasar(at: Date): string {
  return new Date(at.getTime() + offset).toISOString().slice(0, 7);
}
