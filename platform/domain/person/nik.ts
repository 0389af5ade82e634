/**
 * Province codes a NIK may start with (Permendagri 72/2022 and its predecessors): Sumatra 11-21, Java 31-36,
 * Bali and Nusa Tenggara 51-53, Kalimantan 61-65, Sulawesi 71-76, Maluku 81-82, Papua 91-96.
 */
const provinces = new Set([
  ...[11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53],
  ...[61, 62, 63, 64, 65, 71, 72, 73, 74, 75, 76, 81, 82, 91, 92, 93, 94, 95, 96],
]);
const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The 16-digit population number (NIK) on an identity card, checked in form (Regulation 45/2013, Article 5 asks
 * for it): province, regency and district, birth date with 40 added to the day for women, serial number. Spaces
 * and dots between digits are dropped. Null when it cannot be one; whether it exists only the registry knows.
 */
export function readNik(given: string): string | null {
  if (given.length > 40) return null;
  const nik = given.replace(/[\s.-]/g, '');
  if (!/^\d{16}$/.test(nik)) return null;
  const [province, regency, district, day, month, year] = [0, 2, 4, 6, 8, 10].map((start) =>
    Number(nik.slice(start, start + 2)),
  );
  const placed = provinces.has(province ?? 0) && regency !== 0 && district !== 0;
  return placed && isBirthDate(day ?? 0, month ?? 0, year ?? 0) && !nik.endsWith('0000') ? nik : null;
}

/** The century is not written, so 29 February is believed of every fourth year. */
function isBirthDate(writtenDay: number, month: number, year: number): boolean {
  const day = writtenDay > 40 ? writtenDay - 40 : writtenDay;
  const days = daysOfMonth[month - 1];
  if (days === undefined || day < 1 || day > days) return false;
  return !(month === 2 && day === 29) || year % 4 === 0;
}

/** As its owner sees it again: the last four digits tell which card it was. */
export function maskNik(nik: string): string {
  return `${'*'.repeat(12)}${nik.slice(-4)}`;
}
