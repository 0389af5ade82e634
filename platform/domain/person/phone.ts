/**
 * An Indonesian telephone number in E.164 (`+628123456789`): written with +62, 62, 0062 or the 0 of a call
 * inside the country, with any spaces, dots, dashes and brackets. Null when it cannot be one.
 */
export function readPhone(given: string): string | null {
  if (given.length > 40) return null;
  const digits = given
    .trim()
    .replace(/^\+/, '00')
    .replace(/[\s().-]/g, '');
  const national = /^(?:(?:0062|62)0?|0)([2-9]\d*)$/.exec(digits)?.[1];
  if (national === undefined) return null;
  // Mobile numbers start with 8 and have 9-12 digits after the 0; lines have an area code and 8-11.
  const fits = national.startsWith('8') ? /^\d{9,12}$/ : /^\d{8,11}$/;
  return fits.test(national) ? `+62${national}` : null;
}
