import type { EntityManager } from 'typeorm';
import { tellingWords } from '../../domain/search/words-of';
import {
  likenessOf,
  type Candidate,
  type Likeness,
  type Point,
  type Sought,
} from '../../domain/search/similarity';
import { never, sql, type Sql } from '../sql';
import type { SearchEngine } from './search-engine';
import { searchTerms } from './search-terms';

/** What somebody is about to file. */
export interface Draft {
  readonly category: string | null;
  readonly point: Point | null;
  readonly topic: string;
  readonly body: string;
}

export interface SimilarId extends Likeness {
  readonly id: string;
}

export const mostSimilar = 10;
const mostCandidates = 200;
const mostWords = 16;
/** About 2 km. */
const around = 0.02;

/** Public complaints that are like the draft, best first: two statements, from what the public reads alone. */
export async function similarTo(
  manager: EntityManager,
  draft: Draft,
  engine: SearchEngine,
): Promise<readonly SimilarId[]> {
  // The topic says best what it is about; of the body, long words tell more than short ones.
  const inBody = [...tellingWords(draft.body)].sort((a, b) => b.length - a.length);
  const words = [...new Set([...tellingWords(draft.topic), ...inBody])].slice(0, mostWords);
  const terms = searchTerms(words.join(' '));
  const stems = [...new Set(terms.map(({ stem }) => stem))];
  const sought: Sought = { category: draft.category, point: draft.point, stems };
  const best = terms.length === 0 ? null : engine.best('search_public', terms, mostCandidates);
  const alike = best
    ? sql(`s.number IN (SELECT best.number FROM (${best.text}) best)`, ...best.values)
    : never;
  const found = [
    ...(await candidates(manager, alike)),
    ...(await candidates(manager, draft.point ? whereNear(draft.point) : never)),
  ];
  const likenesses = new Map<string, SimilarId>();
  for (const candidate of found) {
    const likeness = likenessOf(sought, candidate);
    if (likeness) likenesses.set(candidate.id, { id: candidate.id, ...likeness });
  }
  return [...likenesses.values()]
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, mostSimilar);
}

function whereNear({ latitude, longitude }: Point): Sql {
  return sql(
    's.latitude BETWEEN ? AND ? AND s.longitude BETWEEN ? AND ?',
    ...[latitude - around, latitude + around, longitude - around, longitude + around],
  );
}

interface CandidateRow {
  readonly complaintId: string;
  readonly category: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly topic: string;
  readonly body: string;
}

async function candidates(manager: EntityManager, where: Sql): Promise<readonly Candidate[]> {
  const rows = await manager.query<CandidateRow[]>(
    `SELECT s.complaintId, s.category, s.latitude, s.longitude, s.topic, s.body FROM search_public s
     WHERE ${where.text} ORDER BY s.number DESC LIMIT ${mostCandidates}`,
    [...where.values],
  );
  return rows.map(({ complaintId: id, category, latitude, longitude, topic, body }) => ({
    id,
    category,
    point: latitude === null || longitude === null ? null : { latitude, longitude },
    stems: new Set(`${topic} ${body}`.split(' ')),
  }));
}
