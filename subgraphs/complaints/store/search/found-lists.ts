import type { Page } from '../../../../platform/domain/page';
import { unknownCursor } from '../../../../platform/runtime/graphql/unknown-cursor';
import { newestFirst, orderedBy, wherePlaced } from '../keyset';
import { allOf, always, sql, sqlInstant, type Sql } from '../sql';
import { everyIn, everyInTopic, mostOutsideTopic, mostPerTerm, scoreOf } from './in-words';
import { foundInWindow } from './newest-window';
import type { SearchIndex } from './search-engine';
import { foundByIndex, type Search } from './search-sides';

/** An order in which what is found is listed. */
export interface FoundList {
  /**
   * Ways to read the page, as `id` and `score`, the quickest first: each is right when it fills the page, and the last
   * is right in any case.
   */
  ways(search: Search, page: Page): readonly Sql[];
  /** The order in which a page is read; `row` has filing time and id, `found` the score. */
  order(page: Page, of: { readonly row: string; readonly found: string }): string;
}

/** Newest first. Sort keys: filing time (ISO 8601), id. */
export const newestFound: FoundList = {
  ways(search, page) {
    const order = newestFound.order(page, itself);
    const found = (row: string) => everyIn(row, search.terms, search.engine);
    const where = wherePlaced(page, { ...newestFirst, time: 'found.filedAt', id: 'found.id' });
    return [
      cut(foundInWindow(search, { page, most: windowSize, found }), { score: '0', order, page }),
      cut(foundByIndex(search, { score: sql('0') }), { score: 'found.score', where, order, page }),
    ];
  },
  order: (page, { row }) => orderedBy(page, { ...newestFirst, time: `${row}.filedAt`, id: `${row}.id` }),
};

/** Best first, then newest first. Sort keys: score, filing time (ISO 8601), id. */
export const bestFound: FoundList = {
  ways(search, page) {
    const order = bestFound.order(page, itself);
    const score = scoreOf(search.terms, search.engine);
    const after = page.after && readPlace(page.after);
    const placed = [
      ...(after ? [beyond(after, true)] : []),
      ...(page.before ? [beyond(readPlace(page.before), false)] : []),
    ];
    const index = (index: SearchIndex, conditions: readonly Sql[]) =>
      cut(foundByIndex(search, { score, index }), {
        score: 'found.score',
        where: allOf(conditions),
        order,
        page,
      });
    const whole = index('words', placed);
    if (page.backwards || page.before) return [whole];
    const most = search.terms.length * mostPerTerm;
    const begun = after ? after[0] : most;
    // With one term outside the topic, a complaint scores less than this.
    const inTopic = most - mostPerTerm + mostOutsideTopic + 1;
    return [
      ...(begun === most ? [allBest(search, page)] : []),
      ...(begun >= inTopic ? [index('topic', [...placed, sql('found.score >= ?', inTopic)])] : []),
      whole,
    ];
  },
  order(page, { row, found }) {
    const word = page.backwards ? 'ASC' : 'DESC';
    return `${found}.score ${word}, ${row}.filedAt ${word}, ${row}.id ${word}`;
  },
};

/** What fits as well as can be, newest first. */
function allBest(search: Search, page: Page): Sql {
  const found = (row: string) => everyInTopic(row, search.terms, search.engine);
  const most = search.terms.length * mostPerTerm;
  const newest = { ...page, after: page.after && page.after.slice(1) };
  const near = foundInWindow(search, { page: newest, most: windowSize, found });
  return cut(near, { score: String(most), order: newestFound.order(page, itself), page });
}

/**
 * So many complaints are read before the index is asked: about as long as the index takes for a word that is in too few
 * of a hundred thousand complaints to fill a page out of them.
 */
const windowSize = 500;

const itself = { row: 'found', found: 'found' };

interface Cut {
  readonly score: string;
  readonly where?: Sql;
  readonly order: string;
  readonly page: Page;
}

function cut(found: Sql, { score, where = always, order, page }: Cut): Sql {
  return sql(
    `SELECT found.id, ${score} AS score FROM (${found.text}) found WHERE ${where.text} ORDER BY ${order} LIMIT ?`,
    ...[...found.values, ...where.values, page.size + 1],
  );
}

/** Behind one place of the list, or in front of it. */
function beyond([score, at, id]: Place, isBehind: boolean): Sql {
  const sign = isBehind ? '<' : '>';
  return sql(
    `(found.score ${sign} ? OR (found.score = ?
      AND (found.filedAt ${sign} ? OR (found.filedAt = ? AND found.id ${sign} ?))))`,
    ...[score, score, at, at, id],
  );
}

type Place = readonly [score: number, at: string, id: string];

function readPlace(place: readonly string[]): Place {
  const [score, at, id] = place;
  if (score === undefined || at === undefined || id === undefined || place.length !== 3)
    throw unknownCursor();
  const instant = new Date(at);
  const isPlace = /^\d{1,6}$/.test(score) && !Number.isNaN(instant.getTime()) && instant.toISOString() === at;
  if (!isPlace || id.length > 64) throw unknownCursor();
  return [Number(score), sqlInstant(instant), id];
}
