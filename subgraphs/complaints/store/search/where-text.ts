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
  const found = foundIn(viewer, { terms, engine, column: 's.complaintId' });
  return sql(`c.id IN (SELECT found.complaintId FROM (${found.text}) found)`, ...found.values);
}

/** Complaints in which every term is found, as `complaintId` and `score`: the best place in which each term is. */
export function scoredText(viewer: Actor, terms: readonly SearchTerm[], engine: SearchEngine): Sql {
  const score = scoreOf(terms, engine);
  const column = sql(`s.complaintId, ${score.text} AS score`, ...score.values);
  const found = foundIn(viewer, { terms, engine, column: column.text, values: column.values });
  return sql(
    `SELECT side.complaintId, MAX(side.score) AS score FROM (${found.text}) side GROUP BY side.complaintId`,
    ...found.values,
  );
}

interface Search {
  readonly terms: readonly SearchTerm[];
  readonly engine: SearchEngine;
  /** What is asked of rows `s`, with its values. */
  readonly column: string;
  readonly values?: Sql['values'];
}

function foundIn(viewer: Actor, { terms, engine, column, values = [] }: Search): Sql {
  const sides: Sql[] = [];
  if (sightOf(viewer).some(({ sees }) => sees === 'PUBLIC')) {
    const whole = engine.every('search_public', terms);
    sides.push(sql(`SELECT ${column} FROM search_public s WHERE ${whole.text}`, ...values, ...whole.values));
  }
  const isParty = whereParty(viewer);
  if (isParty.text !== never.text) {
    const whole = engine.every('search_party', terms);
    sides.push(
      sql(
        `SELECT ${column} FROM search_party s JOIN complaint c ON c.id = s.complaintId
        WHERE ${whole.text} AND ${isParty.text}`,
        ...[...values, ...whole.values, ...isParty.values],
      ),
    );
  }
  const text = sides.map((side) => side.text).join(' UNION ALL ');
  return sql(text, ...sides.flatMap((side) => side.values));
}

/**
 * How well a row fits: for each term where it is found, the topic before the body before the answers, and the word itself
 * before another form of it. Whole numbers that depend on the text alone: the same on both databases, and the same from
 * page to page whatever else is filed meanwhile.
 */
function scoreOf(terms: readonly SearchTerm[], engine: SearchEngine): Sql {
  const [topic, body] = [engine.words('topic'), engine.words('body')];
  const each = `CASE WHEN INSTR(${topic}, ?) > 0 THEN 8 WHEN INSTR(${topic}, ?) > 0 THEN 6
    WHEN INSTR(${body}, ?) > 0 THEN 3 WHEN INSTR(${body}, ?) > 0 THEN 2 ELSE 1 END`;
  const values = terms.flatMap(({ beginning, stem }) => {
    const places = [` ${beginning}`, ` ${stem} `];
    return [...places, ...places];
  });
  return { text: `(${terms.map(() => each).join(' + ')})`, values };
}
