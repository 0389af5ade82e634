import type { Actor } from '../../../../platform/domain/actor';
import { sightOf } from '../../domain/visibility';
import type { ComplaintFilter } from '../reading';
import { allOf, always, never, sql, type Sql } from '../sql';
import { whereFilter } from '../where-filter';
import { whereParty, whereVisible } from '../where-visible';
import { everyIn } from './in-words';
import type { SearchEngine, SearchIndex, SearchTable } from './search-engine';
import type { SearchTerm } from './search-terms';

/** What is searched for, by whom. */
export interface Search {
  readonly viewer: Actor;
  readonly filter: ComplaintFilter;
  readonly terms: readonly SearchTerm[];
  readonly engine: SearchEngine;
}

/** One of the two indexes, with who reads what is found in it as a condition on `complaint c`. */
interface Side {
  readonly table: SearchTable;
  readonly who: Sql;
}

/** Everybody searches what is public; a party also what of its complaints only parties read. */
function sidesOf(viewer: Actor): readonly Side[] {
  const isParty = whereParty(viewer);
  const open: Side = { table: 'search_public', who: whereVisible(viewer) };
  return isParty.text === never.text ? [open] : [open, { table: 'search_party', who: isParty }];
}

interface Asked {
  /** Asked of rows `s`. */
  readonly score: Sql;
  readonly index?: SearchIndex;
}

/** What the index finds, as `id`, `filedAt` and `score`, each complaint once. */
export function foundByIndex(
  { viewer, filter, terms, engine }: Search,
  { score, index = 'words' }: Asked,
): Sql {
  const sides = sidesOf(viewer).map(({ table, who }) => {
    const where = allOf([engine.every({ table, index }, terms), who, whereFilter(viewer, filter)]);
    return sql(
      `SELECT c.id, c.filedAt, ${score.text} AS score FROM ${table} s JOIN complaint c ON c.id = s.complaintId
       WHERE ${where.text}`,
      ...[...score.values, ...where.values],
    );
  });
  const [only] = sides;
  if (only && sides.length === 1) return only;
  return sql(
    `SELECT side.id, side.filedAt, MAX(side.score) AS score
     FROM (${sides.map(({ text }) => text).join(' UNION ALL ')}) side GROUP BY side.id, side.filedAt`,
    ...sides.flatMap(({ values }) => values),
  );
}

/** How many the index finds, as `total`: each side is counted by itself, and nothing twice. */
export function countedByIndex({ viewer, filter, terms, engine }: Search): Sql {
  const filtered = whereFilter(viewer, filter);
  const counts = sidesOf(viewer).map(({ table, who }) => {
    // Who sees the public ones sees every row of this side, for it holds no other: nothing is left to ask of them.
    if (table === 'search_public' && seesPublic(viewer) && filtered.text === always.text)
      return engine.count(table, terms);
    const once = table === 'search_public' ? always : notFoundOpenly(terms, engine);
    const where = allOf([engine.every({ table, index: 'words' }, terms), who, filtered, once]);
    return sql(
      `SELECT COUNT(*) FROM ${table} s JOIN complaint c ON c.id = s.complaintId WHERE ${where.text}`,
      ...where.values,
    );
  });
  return sql(
    `SELECT ${counts.map(({ text }) => `(${text})`).join(' + ')} AS total`,
    ...counts.flatMap(({ values }) => values),
  );
}

/** Rows `s` of what parties read that are not found in what the public reads of the same complaint. */
function notFoundOpenly(terms: readonly SearchTerm[], engine: SearchEngine): Sql {
  const openly = everyIn('o', terms, engine);
  return sql(
    `NOT EXISTS (SELECT 1 FROM search_public o WHERE o.complaintId = s.complaintId AND ${openly.text})`,
    ...openly.values,
  );
}

function seesPublic(viewer: Actor): boolean {
  return sightOf(viewer).some(({ sees }) => sees === 'PUBLIC');
}
