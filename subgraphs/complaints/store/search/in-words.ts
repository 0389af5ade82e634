import { allOf, anyOf, sql, type Sql } from '../sql';
import type { SearchEngine } from './search-engine';
import type { SearchTerm } from './search-terms';

/** Terms looked for by reading the words of a row of either table, named by its alias: the same as the index finds. */
export function everyIn(row: string, terms: readonly SearchTerm[], engine: SearchEngine): Sql {
  const columns = ['topic', 'body', 'answers'].map((column) => engine.words(`${row}.${column}`));
  return allOf(
    terms.map((term) =>
      anyOf(columns.flatMap((column) => asOf(term).map((place) => sql(`INSTR(${column}, ?) > 0`, place)))),
    ),
  );
}

/** Every term begins a word of the topic: nothing can fit better. */
export function everyInTopic(row: string, terms: readonly SearchTerm[], engine: SearchEngine): Sql {
  const topic = engine.words(`${row}.topic`);
  return allOf(terms.map((term) => sql(`INSTR(${topic}, ?) > 0`, asOf(term)[0])));
}

/** What a term gives at most, and at most outside the topic: see `scoreOf`. */
export const mostPerTerm = 8;
export const mostOutsideTopic = 3;

/**
 * How well a row `s` fits: for each term where it is found, the topic before the body before the answers, and the word
 * itself before another form of it. Whole numbers that depend on the text alone: the same on both databases, and the
 * same from page to page whatever else is filed meanwhile.
 */
export function scoreOf(terms: readonly SearchTerm[], engine: SearchEngine): Sql {
  const [topic, body] = [engine.words('s.topic'), engine.words('s.body')];
  const each = `CASE WHEN INSTR(${topic}, ?) > 0 THEN ${mostPerTerm} WHEN INSTR(${topic}, ?) > 0 THEN 6
    WHEN INSTR(${body}, ?) > 0 THEN ${mostOutsideTopic} WHEN INSTR(${body}, ?) > 0 THEN 2 ELSE 1 END`;
  const values = terms.flatMap((term) => [...asOf(term), ...asOf(term)]);
  return { text: `(${terms.map(() => each).join(' + ')})`, values };
}

/** As a word that begins so, and as a stem, in words with a blank on both sides. */
function asOf({ beginning, stem }: SearchTerm): readonly [beginning: string, stem: string] {
  return [` ${beginning}`, ` ${stem} `];
}
