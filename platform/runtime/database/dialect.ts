import type { QueryRunner } from 'typeorm';
import type { Database } from './database';

/** The few words in which our SQL differs between the two databases. Migrations and stores say the rest alike. */
export interface Dialect {
  /** A primary key that counts up by itself. */
  readonly countingKey: string;
  /** Ends a `select` whose rows the transaction is going to change. */
  readonly forUpdate: string;
}

const dialects: Record<Database['kind'], Dialect> = {
  sqlite: {
    countingKey: 'integer PRIMARY KEY AUTOINCREMENT',
    // The writing lane already lets one transaction in at a time.
    forUpdate: '',
  },
  mysql: {
    countingKey: 'bigint AUTO_INCREMENT PRIMARY KEY',
    forUpdate: 'FOR UPDATE',
  },
};

export function dialectOf(kind: Database['kind']): Dialect {
  return dialects[kind];
}

/** For migrations, which are handed a query runner and not our database. */
export function dialectFor(runner: QueryRunner): Dialect {
  return dialects[runner.connection.options.type === 'better-sqlite3' ? 'sqlite' : 'mysql'];
}
