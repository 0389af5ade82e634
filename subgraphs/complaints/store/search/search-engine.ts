import type { Database } from '../../../../platform/runtime/database/database';
import { sql, type Sql } from '../sql';
import type { SearchTerm } from './search-terms';

/** Two indexes of one shape: what the public reads, and what the parties read (see `write-search.ts`). */
export type SearchTable = 'search_public' | 'search_party';

/** The one thing in which searching differs between the databases. */
export interface SearchEngine {
  /** A condition on rows `s` of the table, answered by the index: every term is found in it. */
  every(table: SearchTable, terms: readonly SearchTerm[]): Sql;
  /** The words of a column, with a blank in front of each and behind each. */
  words(column: string): string;
  /** The best rows of the table in which any of the terms is found, as `number`. */
  best(table: SearchTable, terms: readonly SearchTerm[], most: number): Sql;
}

export function searchEngineOf(kind: Database['kind']): SearchEngine {
  return engines[kind];
}

const engines: Readonly<Record<Database['kind'], SearchEngine>> = {
  /** FTS5: an index of its own beside the table, kept by triggers. */
  sqlite: {
    every(table, terms) {
      const wanted = terms.map(({ beginning, stem }) => `("${beginning}"* OR "${stem}")`).join(' AND ');
      return sql(`s.number IN (SELECT rowid FROM ${table}_index WHERE ${table}_index MATCH ?)`, wanted);
    },
    words: (column) => `(' ' || ${column} || ' ')`,
    best(table, terms, most) {
      const wanted = terms.map(({ stem }) => `"${stem}"`).join(' OR ');
      return sql(
        `SELECT rowid AS number FROM ${table}_index WHERE ${table}_index MATCH ? ORDER BY rank LIMIT ?`,
        wanted,
        most,
      );
    },
  },
  /** FULLTEXT of InnoDB, in Boolean mode. */
  mysql: {
    every(_table, terms) {
      const either = terms.map(({ beginning, stem }) => `${beginning}* ${stem}`);
      // One term alone needs no brackets, which cost as much again: found is whatever has either of its words.
      const wanted = either.length === 1 ? either.join('') : either.map((words) => `+(${words})`).join(' ');
      return sql(`MATCH (s.topic, s.body, s.answers) AGAINST (? IN BOOLEAN MODE)`, wanted);
    },
    words: (column) => `CONCAT(' ', ${column}, ' ')`,
    best(table, terms, most) {
      const wanted = terms.map(({ stem }) => stem).join(' ');
      const match = 'MATCH (b.topic, b.body, b.answers) AGAINST (? IN BOOLEAN MODE)';
      return sql(
        `SELECT b.number FROM ${table} b WHERE ${match} ORDER BY ${match} DESC LIMIT ?`,
        wanted,
        wanted,
        most,
      );
    },
  },
};
