import type { DataSourceOptions, MixedList, EntitySchema } from 'typeorm';
import type { Database } from './database';
import { readDatabaseAddress } from './database-url';
import { openMysql } from './mysql-database';
import { openSqlite } from './sqlite-database';

export interface DatabaseOptions {
  /** `sqlite:<file>` or `mysql://…/schema`. */
  readonly url: string;
  readonly entities: MixedList<string | EntitySchema | (new () => object)>;
  /** Listed explicitly, oldest first; run before the database is handed out. */
  readonly migrations: NonNullable<DataSourceOptions['migrations']>;
  /** Connections of the pool on MySQL. */
  readonly poolSize?: number;
  /** Told of each migration that was run. */
  readonly onMigration?: (name: string) => void;
}

/** Opens the database of one service and brings it to the newest migration. */
export function openDatabase(options: DatabaseOptions): Promise<Database> {
  const address = readDatabaseAddress(options.url);
  return address.kind === 'sqlite' ? openSqlite(address.file, options) : openMysql(address.url, options);
}
