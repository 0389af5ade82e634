/** The code of an agency as it is written everywhere, such as `KEL-SANUR`; null when it cannot be one. */
export function readAgencyCode(given: string): string | null {
  if (given.length > 100) return null;
  const code = given.trim().toUpperCase();
  return /^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(code) && code.length <= 64 ? code : null;
}

/** The code of a unit within its agency, such as `BIDANG-2`; null when it cannot be one. */
export function readUnitCode(given: string): string | null {
  const code = given.length > 100 ? '' : given.trim().toUpperCase();
  return /^[A-Z0-9][A-Z0-9-]{1,39}$/.test(code) ? code : null;
}
