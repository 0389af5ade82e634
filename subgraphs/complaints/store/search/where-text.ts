import type { Actor } from '../../../../platform/domain/actor';
import { sightOf } from '../../domain/visibility';
import { never, sql, type Sql } from '../sql';
import { whereParty } from '../where-visible';
import type { SearchEngine } from './search-engine';
import type { SearchTerm } from './search-terms';

/**
 * A condition on `complaint c`: every term is found in it as the viewer reads it. A party searches what was written,
 * everybody else what is public of it: what is masked for the viewer is not found and not counted either.
 */
export function whereText(viewer: Actor, terms: readonly SearchTerm[], engine: SearchEngine): Sql {
  if (terms.length === 0) return never;
  const sides: Sql[] = [];
  if (sightOf(viewer).some(({ sees }) => sees === 'PUBLIC')) {
    const whole = engine.every('search_public', terms);
    sides.push(sql(`SELECT s.complaintId FROM search_public s WHERE ${whole.text}`, ...whole.values));
  }
  const isParty = whereParty(viewer);
  if (isParty.text !== never.text) {
    const whole = engine.every('search_party', terms);
    sides.push(
      sql(
        `SELECT s.complaintId FROM search_party s JOIN complaint c ON c.id = s.complaintId
        WHERE ${whole.text} AND ${isParty.text}`,
        ...[...whole.values, ...isParty.values],
      ),
    );
  }
  const found = sides.map(({ text }) => text).join(' UNION ALL ');
  return sql(
    `c.id IN (SELECT found.complaintId FROM (${found}) found)`,
    ...sides.flatMap(({ values }) => values),
  );
}
