/** Who asked for secrecy: the reporter, the side that handles the complaint, its category, or SP4N-LAPOR!. */
export const secrecyHolders = ['REPORTER', 'HANDLER', 'CATEGORY', 'LAPOR'] as const;
export type SecrecyHolder = (typeof secrecyHolders)[number];

/** The holders with one more, in the order of the list above and each once. */
export function heldToo(
  held: readonly SecrecyHolder[],
  also: Readonly<Partial<Record<SecrecyHolder, boolean>>>,
): readonly SecrecyHolder[] {
  return secrecyHolders.filter((holder) => held.includes(holder) || also[holder] === true);
}

/** The holders without some. */
export function heldLess(
  held: readonly SecrecyHolder[],
  gone: readonly SecrecyHolder[],
): readonly SecrecyHolder[] {
  return held.filter((holder) => !gone.includes(holder));
}

/** Holders as they are kept: their names with commas between them. */
export function readHolders(kept: string): readonly SecrecyHolder[] {
  const names = kept.split(',');
  return secrecyHolders.filter((holder) => names.includes(holder));
}

export function writeHolders(held: readonly SecrecyHolder[]): string {
  return held.join(',');
}
