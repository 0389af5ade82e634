import type { Database } from '../../../../platform/runtime/database/database';
import { sql, type Sql } from '../sql';
import type { SearchTerm } from './search-terms';

/** Two indexes of one shape: what the public reads, and what the parties read (see `write-search.ts`). */
export type SearchTable = 'search_public' | 'search_party';

/** What of a complaint is indexed: all its words, or its topic alone. */
export type SearchIndex = 'words' | 'topic';

/** The one thing in which searching differs between the databases. */
export interface SearchEngine {
  /** A condition on rows `s` of the table, answered by the index: every term is found in it. */
  every(of: { readonly table: SearchTable; readonly index: SearchIndex }, terms: readonly SearchTerm[]): Sql;
  /** A select of one number: in how many rows of the table every term is found. */
  count(table: SearchTable, terms: readonly SearchTerm[]): Sql;
  /** The words of a column, with a blank in front of each and behind each. */
  words(column: string): string;
  /** The best rows of the table in which any of the terms is found, as `number`. */
  best(table: SearchTable, terms: readonly SearchTerm[], most: number): Sql;
}

export function searchEngineOf(kind: Database['kind']): SearchEngine {
  return engines[kind];
}

/** FTS5: an index of its own beside the table, kept by triggers. */
const fts5 = (terms: readonly SearchTerm[]) =>
  terms.map(({ beginning, stem }) => `("${beginning}"* OR "${stem}")`).join(' AND ');

/** FULLTEXT of InnoDB, in Boolean mode. One term alone needs no brackets, which cost as much again. */
const fullText = (terms: readonly SearchTerm[]) => {
  const either = terms.map(({ beginning, stem }) => `${beginning}* ${stem}`);
  return either.length === 1 ? either.join('') : either.map((words) => `+(${words})`).join(' ');
};

const engines: Readonly<Record<Database['kind'], SearchEngine>> = {
  sqlite: {
    every({ table, index }, terms) {
      const wanted = index === 'topic' ? `topic : (${fts5(terms)})` : fts5(terms);
      return sql(`s.number IN (SELECT rowid FROM ${table}_index WHERE ${table}_index MATCH ?)`, wanted);
    },
    count: (table, terms) =>
      sql(`SELECT COUNT(*) FROM ${table}_index WHERE ${table}_index MATCH ?`, fts5(terms)),
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
  mysql: {
    every({ index }, terms) {
      const columns = index === 'topic' ? 's.topic' : 's.topic, s.body, s.answers';
      return sql(`MATCH (${columns}) AGAINST (? IN BOOLEAN MODE)`, fullText(terms));
    },
    count: (table, terms) =>
      sql(
        `SELECT COUNT(*) FROM ${table} s WHERE MATCH (s.topic, s.body, s.answers) AGAINST (? IN BOOLEAN MODE)`,
        fullText(terms),
      ),
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
