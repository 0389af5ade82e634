import type { Page } from '../../../../platform/domain/page';
import { unknownCursor } from '../../../../platform/runtime/graphql/unknown-cursor';
import { newestFirst, orderedBy, wherePlaced } from '../keyset';
import { allOf, always, sql, sqlInstant, type Sql } from '../sql';
import { everyIn, everyInTopic, mostPerTerm, scoreOf } from './in-words';
import { foundInWindow } from './newest-window';
import { foundByIndex, type Search } from './search-sides';

/** An order in which what is found is listed. A page is given as `id` and `score`. */
export interface FoundList {
  /** The page as far as the window finds it: right when it is full. Null where a window cannot tell. */
  inWindow(search: Search, page: Page): Sql | null;
  /** The page, of all that the index finds. */
  byIndex(search: Search, page: Page): Sql;
  /** The order in which a page is read; `row` has filing time and id, `found` the score. */
  order(page: Page, of: { readonly row: string; readonly found: string }): string;
}

/** Newest first. Sort keys: filing time (ISO 8601), id. */
export const newestFound: FoundList = {
  inWindow(search, page) {
    const found = (row: string) => everyIn(row, search.terms, search.engine);
    const near = foundInWindow(search, { page, most: 1_000, found });
    return cut(near, { score: '0', order: newestFound.order(page, itself), page });
  },
  byIndex(search, page) {
    const found = foundByIndex(search, sql('0'));
    const where = wherePlaced(page, { ...newestFirst, time: 'found.filedAt', id: 'found.id' });
    return cut(found, { score: 'found.score', where, order: newestFound.order(page, itself), page });
  },
  order: (page, { row }) => orderedBy(page, { ...newestFirst, time: `${row}.filedAt`, id: `${row}.id` }),
};

/** Best first, then newest first. Sort keys: score, filing time (ISO 8601), id. */
export const bestFound: FoundList = {
  /** Forward, and as long as all that is listed fits as well as can be: then the newest come first. */
  inWindow(search, page) {
    const most = search.terms.length * mostPerTerm;
    const after = page.after && readPlace(page.after);
    if (page.backwards || page.before || (after && after[0] !== most)) return null;
    const found = (row: string) => everyInTopic(row, search.terms, search.engine);
    const window = { ...page, after: page.after && page.after.slice(1) };
    const near = foundInWindow(search, { page: window, most: 3_000, found });
    return cut(near, { score: String(most), order: newestFound.order(page, itself), page });
  },
  byIndex(search, page) {
    const found = foundByIndex(search, scoreOf(search.terms, search.engine));
    const where = allOf([
      ...(page.after === null ? [] : [beyond(page.after, true)]),
      ...(page.before === null ? [] : [beyond(page.before, false)]),
    ]);
    return cut(found, { score: 'found.score', where, order: bestFound.order(page, itself), page });
  },
  order(page, { row, found }) {
    const word = page.backwards ? 'ASC' : 'DESC';
    return `${found}.score ${word}, ${row}.filedAt ${word}, ${row}.id ${word}`;
  },
};

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
function beyond(place: readonly string[], isBehind: boolean): Sql {
  const [score, at, id] = readPlace(place);
  const sign = isBehind ? '<' : '>';
  return sql(
    `(found.score ${sign} ? OR (found.score = ?
      AND (found.filedAt ${sign} ? OR (found.filedAt = ? AND found.id ${sign} ?))))`,
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
