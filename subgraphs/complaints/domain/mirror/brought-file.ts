/** Files brought from SP4N-LAPOR! have ids of version 8, made from their name there; all others are of version 4. */
export function isBroughtFile(id: string): boolean {
  return id.charAt(14) === '8';
}
