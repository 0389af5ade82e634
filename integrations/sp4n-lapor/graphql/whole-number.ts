/** An id that is a number here; 0, which nothing has, for everything else. */
export function wholeNumber(id: string): number {
  return /^\d{1,15}$/.test(id) ? Number(id) : 0;
}
