import type { ComplaintState } from '../complaint';

/** What somebody is about to file, as far as it is written. */
export interface Sought {
  readonly category: string | null;
  /** Rounded to about 100 m before it gets here. */
  readonly point: Point | null;
  /** Stems of the words of topic and body. */
  readonly stems: readonly string[];
}

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** What is publicly known of a complaint that might be about the same. */
export interface Candidate {
  readonly id: string;
  readonly category: string | null;
  readonly point: Point | null;
  readonly stems: ReadonlySet<string>;
}

export interface Likeness {
  readonly score: number;
  readonly sameCategory: boolean;
  /** Metres, to the next hundred; null when one of the two has no point. */
  readonly distance: number | null;
}

/**
 * How alike two complaints are (design): up to 4 points for the place, 3 for the category, 4 for the words. Null when
 * they are not: at least one word is shared, or category and place are.
 */
export function likenessOf(sought: Sought, candidate: Candidate): Likeness | null {
  const distance = sought.point && candidate.point ? metresBetween(sought.point, candidate.point) : null;
  const near = distance === null ? 0 : (nearness.find(({ within }) => distance <= within)?.points ?? 0);
  const sameCategory = sought.category !== null && sought.category === candidate.category;
  const alike = sameCategory ? 3 : groupOf(sought.category) === groupOf(candidate.category) ? 1 : 0;
  const shared = sought.stems.filter((stem) => candidate.stems.has(stem)).length;
  const words = sought.stems.length === 0 ? 0 : Math.ceil((4 * shared) / sought.stems.length);
  const score = near + (sought.category === null ? 0 : alike) + words;
  const isAlike = words > 0 || (sameCategory && near > 0);
  return isAlike && score >= leastScore ? { score, sameCategory, distance } : null;
}

const leastScore = 3;

const nearness = [
  { within: 200, points: 4 },
  { within: 500, points: 3 },
  { within: 1_000, points: 2 },
  { within: 2_000, points: 1 },
] as const;

/** The group of a category: `INFRA` of `INFRA.JALAN`. */
function groupOf(category: string | null): string | null {
  return category?.split('.')[0] ?? null;
}

/** On the small piece of Earth that a city is, a degree is as long everywhere. */
function metresBetween(one: Point, other: Point): number {
  const degree = 111_320;
  const north = (one.latitude - other.latitude) * degree;
  const east = (one.longitude - other.longitude) * degree * Math.cos((one.latitude * Math.PI) / 180);
  return Math.round(Math.hypot(north, east) / 100) * 100;
}

/** Solved ones have an answer to show. */
export function isSolved(state: ComplaintState): boolean {
  return state === 'RESOLVED' || state === 'CLOSED';
}
