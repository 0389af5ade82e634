/** The ministry's clock: western time (WIB, UTC+7), written without a zone. */
const offset = 7 * 3_600_000;
const two = (value: number) => String(value).padStart(2, '0');

/** `d-m-Y H:i:s`. */
export function written(at: Date): string {
  const [day = '', time = ''] = new Date(at.getTime() + offset).toISOString().split('T');
  return `${day.split('-').reverse().join('-')} ${time.slice(0, 8)}`;
}

/** `Y-m-d H:i:s`, as filters take it; null when it is none. */
export function read(text: string): Date | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d):(\d\d))?$/.exec(text);
  if (!parts) return null;
  const at = new Date(`${text.slice(0, 10)}T${text.slice(11) || '00:00:00'}Z`);
  return Number.isNaN(at.getTime()) ? null : new Date(at.getTime() - offset);
}

/** `3 Jan 2026` and `14:05`, as the export has them. */
export function inWords(at: Date): { readonly day: string; readonly time: string } {
  const there = new Date(at.getTime() + offset);
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];
  return {
    day: `${there.getUTCDate()} ${months[there.getUTCMonth()]} ${there.getUTCFullYear()}`,
    time: `${two(there.getUTCHours())}:${two(there.getUTCMinutes())}`,
  };
}

/** When the `days`th working day after the day of `at` is over; Saturday, Sunday and holidays (`Y-m-d`) do not count. */
export function afterWorkingDays(at: Date, days: number, holidays: ReadonlySet<string>): Date {
  const there = new Date(at.getTime() + offset);
  there.setUTCHours(0, 0, 0, 0);
  for (let left = days; left > 0;) {
    there.setUTCDate(there.getUTCDate() + 1);
    const weekday = there.getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !holidays.has(there.toISOString().slice(0, 10))) left -= 1;
  }
  there.setUTCDate(there.getUTCDate() + 1);
  return new Date(there.getTime() - offset);
}
