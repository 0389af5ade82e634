import type { EntityManager } from 'typeorm';
import type { Actor } from '../../../../platform/domain/actor';
import type { Page } from '../../../../platform/domain/page';
import { unknownCursor } from '../../../../platform/runtime/graphql/unknown-cursor';
import { loadScored, type ScoredComplaint } from '../load-complaints';
import type { ComplaintFilter } from '../reading';
import { allOf, sql, sqlInstant, type Sql } from '../sql';
import { whereFilter } from '../where-filter';
import { whereVisible } from '../where-visible';
import type { SearchEngine } from './search-engine';
import { searchTerms } from './search-terms';
import { scoredText } from './where-text';

/** Which complaints, in which part of the list. */
interface Wanted {
  readonly viewer: Actor;
  readonly filter: ComplaintFilter;
  readonly page: Page;
  readonly at: Date;
}

/** What is found, best first, then newest first; in one statement. Sort keys: score, filing time (ISO 8601), id. */
export async function rankedPage(
  manager: EntityManager,
  engine: SearchEngine,
  { viewer, filter, page, at }: Wanted,
): Promise<readonly ScoredComplaint[]> {
  const terms = searchTerms(filter.text ?? '');
  if (terms.length === 0) return [];
  const found = scoredText(viewer, terms, engine);
  const where = allOf([
    whereVisible(viewer),
    whereFilter(viewer, { ...filter, text: null }, engine),
    ...(page.after === null ? [] : [beyond(page.after, true)]),
    ...(page.before === null ? [] : [beyond(page.before, false)]),
  ]);
  const word = page.backwards ? 'ASC' : 'DESC';
  const orderOf = (score: string) => `${score} ${word}, c.filedAt ${word}, c.id ${word}`;
  const best = sql(
    `SELECT c.id, found.score FROM complaint c JOIN (${found.text}) found ON found.complaintId = c.id
     WHERE ${where.text} ORDER BY ${orderOf('found.score')} LIMIT ?`,
    ...[...found.values, ...where.values, page.size + 1],
  );
  return loadScored(manager, best, { order: orderOf('best.score'), at });
}

/** Behind one place of the list, or in front of it. */
function beyond(place: readonly string[], isBehind: boolean): Sql {
  const [score, at, id] = readPlace(place);
  const sign = isBehind ? '<' : '>';
  return sql(
    `(found.score ${sign} ? OR (found.score = ? AND (c.filedAt ${sign} ? OR (c.filedAt = ? AND c.id ${sign} ?))))`,
    ...[score, score, at, at, id],
  );
}

function readPlace(place: readonly string[]): readonly [score: number, at: string, id: string] {
  const [score, at, id] = place;
  if (score === undefined || at === undefined || id === undefined || place.length !== 3)
    throw unknownCursor();
  const instant = new Date(at);
  const isPlace = /^\d{1,6}$/.test(score) && !Number.isNaN(instant.getTime()) && instant.toISOString() === at;
  if (!isPlace || id.length > 64) throw unknownCursor();
  return [Number(score), sqlInstant(instant), id];
}
