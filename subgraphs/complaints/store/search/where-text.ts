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
  const found = foundTexts(viewer, terms, engine);
  return sql(`c.id IN (SELECT found.complaintId FROM (${found.text}) found)`, ...found.values);
}

/** Rows `complaintId`, `inTopic` (1 when the topic alone has every term); a complaint may be there twice. */
export function foundTexts(viewer: Actor, terms: readonly SearchTerm[], engine: SearchEngine): Sql {
  const anywhere = (table: 'search_public' | 'search_party') => engine.every(table, terms);
  const inTopic = (table: 'search_public' | 'search_party') => engine.every(table, terms, 'TOPIC');
  const seesPublic = sightOf(viewer).some(({ sees }) => sees === 'PUBLIC');
  const isParty = whereParty(viewer);
  const sides: Sql[] = [];
  if (seesPublic) {
    const [title, whole] = [inTopic('search_public'), anywhere('search_public')];
    sides.push({
      text: `SELECT s.complaintId, CASE WHEN ${title.text} THEN 1 ELSE 0 END AS inTopic
        FROM search_public s WHERE ${whole.text}`,
      values: [...title.values, ...whole.values],
    });
  }
  if (isParty.text !== never.text) {
    const [title, whole] = [inTopic('search_party'), anywhere('search_party')];
    sides.push({
      text: `SELECT s.complaintId, CASE WHEN ${title.text} THEN 1 ELSE 0 END AS inTopic
        FROM search_party s JOIN complaint c ON c.id = s.complaintId WHERE ${whole.text} AND ${isParty.text}`,
      values: [...title.values, ...whole.values, ...isParty.values],
    });
  }
  return {
    text: sides.map(({ text }) => text).join(' UNION ALL '),
    values: sides.flatMap(({ values }) => values),
  };
}
