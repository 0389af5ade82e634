/** Bits in which two pictures may differ and still be taken for one, sent again, cut by a little, or made smaller. */
export const mostDifferent = 3;

/** Four parts of a hash: of two that differ in three bits or fewer, one part at least is equal. */
export function partsOf(looks: string): readonly [string, string, string, string] {
  return [looks.slice(0, 4), looks.slice(4, 8), looks.slice(8, 12), looks.slice(12, 16)];
}

export function looksAlike(one: string, other: string): boolean {
  return differentBits(one, other) <= mostDifferent;
}

/** A plain surface, such as a picture of the night, looks like every other one: it says nothing. */
export function saysNothing(looks: string): boolean {
  const set = differentBits(looks, '0'.repeat(16));
  return set < 6 || set > 58;
}

function differentBits(one: string, other: string): number {
  const different = (BigInt(`0x${one}`) ^ BigInt(`0x${other}`)).toString(2);
  return [...different].filter((bit) => bit === '1').length;
}
