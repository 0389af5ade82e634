import type { Database } from './database';
import type { DatabaseOptions } from './database-options';
import { readDatabaseAddress } from './database-url';
import { openMysql } from './mysql-database';
import { openSqlite } from './sqlite-database';

/** Opens the database of one service and brings it to the newest migration. */
export function openDatabase(options: DatabaseOptions): Promise<Database> {
  const address = readDatabaseAddress(options.url);
  return address.kind === 'sqlite' ? openSqlite(address.file, options) : openMysql(address.url, options);
}
