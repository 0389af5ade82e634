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
/** Of the newest complaints, so large a share has a word that does not tell them apart. */
const commonShare = 0.05;
/** Where no word tells any apart, the newest are read for those that have most of the words: so many. */
const mostRead = 1_000;

/**
 * Public complaints that are like the draft, best first: two statements, from what the public reads alone. Candidates
 * are the newest ones, those near by, and those with the words that few have; one is never gathered for a word that
 * thousands have.
 */
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
  const { newest, nearBy } = await newestAndNear(manager, draft.point);
  const telling = terms.filter(
    ({ stem }) => newest.filter((other) => other.stems.has(stem)).length <= newest.length * commonShare,
  );
  const alike =
    telling.length > 0 ? engine.best('search_public', telling, mostCandidates) : bestOfNewest(stems, engine);
  const found = [...(terms.length === 0 ? [] : await candidates(manager, alike)), ...newest, ...nearBy];
  const likenesses = new Map<string, SimilarId>();
  for (const candidate of found) {
    const likeness = likenessOf(sought, candidate);
    if (likeness) likenesses.set(candidate.id, { id: candidate.id, ...likeness });
  }
  return [...likenesses.values()]
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, mostSimilar);
}

/** Of the newest, those with most of the stems, as `number`. */
function bestOfNewest(stems: readonly string[], engine: SearchEngine): Sql {
  const has = `CASE WHEN INSTR(${engine.words('near.topic')}, ?) > 0 OR INSTR(${engine.words('near.body')}, ?) > 0
    THEN 1 ELSE 0 END`;
  return sql(
    `SELECT near.number FROM (SELECT number, topic, body FROM search_public ORDER BY number DESC LIMIT ${mostRead}) near
     ORDER BY ${stems.map(() => has).join(' + ')} DESC, near.number DESC LIMIT ${mostCandidates}`,
    ...stems.flatMap((stem) => [` ${stem} `, ` ${stem} `]),
  );
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
  readonly isNewest: number;
}

const candidateColumns = 's.complaintId, s.category, s.latitude, s.longitude, s.topic, s.body';

async function newestAndNear(
  manager: EntityManager,
  point: Point | null,
): Promise<{ readonly newest: readonly Candidate[]; readonly nearBy: readonly Candidate[] }> {
  const near = point ? whereNear(point) : never;
  const rows = await manager.query<CandidateRow[]>(
    `SELECT * FROM (SELECT ${candidateColumns}, 1 AS isNewest FROM search_public s
       ORDER BY s.number DESC LIMIT ${mostCandidates}) newest
     UNION ALL SELECT * FROM (SELECT ${candidateColumns}, 0 AS isNewest FROM search_public s
       WHERE ${near.text} ORDER BY s.number DESC LIMIT ${mostCandidates}) near`,
    [...near.values],
  );
  const those = (isNewest: number) =>
    rows.filter((row) => Number(row.isNewest) === isNewest).map(candidateFrom);
  return { newest: those(1), nearBy: those(0) };
}

/** Candidates that a select names, as `number`. */
async function candidates(manager: EntityManager, best: Sql): Promise<readonly Candidate[]> {
  const rows = await manager.query<CandidateRow[]>(
    `SELECT ${candidateColumns} FROM (${best.text}) best CROSS JOIN search_public s ON s.number = best.number`,
    [...best.values],
  );
  return rows.map(candidateFrom);
}

function candidateFrom(row: CandidateRow): Candidate {
  const { complaintId: id, category, latitude, longitude, topic, body } = row;
  return {
    id,
    category,
    point: latitude === null || longitude === null ? null : { latitude, longitude },
    stems: new Set(`${topic} ${body}`.split(' ')),
  };
}
