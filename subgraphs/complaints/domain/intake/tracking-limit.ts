import { attempt, type Attempts, type Limit } from '../../../../platform/domain/throttle';

/** Wrong codes for one number: 10 at once, then one each 30 s, 1 min … 5 min. */
export const numberLimit: Limit = {
  free: 10,
  firstWait: 30_000,
  longestWait: 300_000,
  memory: 24 * 3_600_000,
};

/** Wrong codes from one address, which an office or a village may share: 20 at once, then up to 15 min apart. */
export const addressLimit: Limit = {
  free: 20,
  firstWait: 30_000,
  longestWait: 900_000,
  memory: 3_600_000,
};

/** Wrong codes of everybody together: so many at once, and so many each second for as long as it lasts. */
export const everybodysLimit = { atOnce: 600, eachSecond: 2 };

/** What was tried before under one number, from one address and by everybody; null for nothing. */
export interface TriesBefore {
  readonly number: Attempts | null;
  /** UNKNOWN when nobody says where the request comes from. */
  readonly address: Attempts | null | 'UNKNOWN';
  readonly everybody: Attempts | null;
}

/** The same with this try. */
export interface TriesNow {
  readonly number: Attempts | null;
  readonly address: Attempts | null;
  readonly everybody: Attempts | null;
}

/**
 * Whether a number and a code are looked at now; null: not before a wait is over. The code has 80 bits, so this keeps
 * guessing from being tried at all. Who has not been wrong within the hour is always looked at, whatever others try
 * under the same number or everywhere: nobody can lock a reporter out.
 */
export function countTry(before: TriesBefore, at: Date): TriesNow | null {
  const isKnown = before.address !== 'UNKNOWN';
  const earlier = before.address === 'UNKNOWN' ? null : before.address;
  const address = isKnown ? attempt(earlier, addressLimit, at) : null;
  if (isKnown && address === null) return null;
  const number = attempt(before.number, numberLimit, at);
  const everybody = poured(before.everybody, at);
  const isFresh = address?.count === 1;
  if (!isFresh && (number === null || everybody === null)) return null;
  return { address, number: number ?? before.number, everybody: everybody ?? before.everybody };
}

/** One more in a bucket that empties evenly; null when it is full. */
function poured(before: Attempts | null, at: Date): Attempts | null {
  const count = leftOf(before, at) + 1;
  return count > everybodysLimit.atOnce ? null : { count, lastAt: at };
}

/** What is left in the bucket, in whole tries. */
export function leftOf(before: Attempts | null, at: Date): number {
  if (!before) return 0;
  const seconds = Math.max(0, (at.getTime() - before.lastAt.getTime()) / 1000);
  return Math.max(0, Math.ceil(before.count - seconds * everybodysLimit.eachSecond));
}
