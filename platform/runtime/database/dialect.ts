import type { QueryRunner } from 'typeorm';
import type { Database } from './database';

/** The few words in which our SQL differs between the two databases. Migrations and stores say the rest alike. */
export interface Dialect {
  /** A primary key that counts up by itself. */
  readonly countingKey: string;
  /** Ends a `select` whose rows the transaction is going to change. */
  readonly forUpdate: string;
  /** Ends an `insert`: where the key is there already, its row gets these columns instead. */
  over(key: string, columns: readonly string[]): string;
}

const dialects: Record<Database['kind'], Dialect> = {
  sqlite: {
    countingKey: 'integer PRIMARY KEY AUTOINCREMENT',
    // The writing lane already lets one transaction in at a time.
    forUpdate: '',
    over: (key, columns) =>
      `ON CONFLICT (${key}) DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
  },
  mysql: {
    countingKey: 'bigint AUTO_INCREMENT PRIMARY KEY',
    forUpdate: 'FOR UPDATE',
    over: (_key, columns) =>
      `ON DUPLICATE KEY UPDATE ${columns.map((column) => `${column} = VALUES(${column})`).join(', ')}`,
  },
};

export function dialectOf(kind: Database['kind']): Dialect {
  return dialects[kind];
}

/** For who is handed a query runner or a manager and not our database. */
export function dialectFor(runner: Pick<QueryRunner, 'connection'>): Dialect {
  return dialects[runner.connection.options.type === 'better-sqlite3' ? 'sqlite' : 'mysql'];
}
