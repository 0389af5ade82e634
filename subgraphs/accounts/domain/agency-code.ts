/** The code of an agency as it is written everywhere, such as `KEL-SANUR`; null when it cannot be one. */
export function readAgencyCode(given: string): string | null {
  if (given.length > 100) return null;
  const code = given.trim().toUpperCase();
  return /^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(code) && code.length <= 64 ? code : null;
}
