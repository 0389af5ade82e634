import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { CommitListeners } from './commit-listeners';
import type { Database } from './database';
import { Lane } from './lane';
import type { DatabaseOptions } from './database-options';
import { SqliteDriver } from './sqlite-driver';
import { StatementCounter } from './statement-counter';

/**
 * SQLite through three connections to one file in WAL mode: one writes, one reads single statements, one
 * reads snapshots. TypeORM would run parallel transactions over one connection and mix them up, so the
 * writing and the snapshot connection each have a lane.
 */
export async function openSqlite(file: string, options: DatabaseOptions): Promise<Database> {
  mkdirSync(dirname(file), { recursive: true });
  const counter = new StatementCounter();
  const connect = (readOnly: boolean) =>
    new DataSource({
      type: 'better-sqlite3',
      driver: SqliteDriver,
      database: file,
      timeout: 10_000,
      entities: options.entities,
      migrations: readOnly ? [] : options.migrations,
      logging: true,
      logger: counter,
      prepareDatabase: (connection: { exec(sql: string): void }) => {
        // FULL: what was acknowledged survives a power cut, not only a killed process.
        connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
        // What is deleted is written over, so that what was erased is in no free page of the file.
        connection.exec(readOnly ? 'PRAGMA query_only = 1;' : 'PRAGMA secure_delete = ON;');
      },
    }).initialize();

  const writer = await connect(false);
  const ran = await writer.runMigrations({ transaction: 'each' });
  for (const migration of ran) options.onMigration?.(migration.name);
  const reader = await connect(true);
  const snapshots = await connect(true);
  const writing = new Lane();
  const looking = new Lane();
  const commits = new CommitListeners();

  return {
    kind: 'sqlite',
    async write(work) {
      const result = await writing.run(() => inTransaction(writer, 'BEGIN IMMEDIATE', work));
      commits.tell();
      return result;
    },
    read: (work) => work(reader.manager),
    snapshot: (work) => looking.run(() => inTransaction(snapshots, 'BEGIN', work)),
    onCommit: (listener) => commits.add(listener),
    statements: () => counter.count,
    async stop() {
      await Promise.all([writing.idle(), looking.idle()]);
      for (const source of [snapshots, reader]) await source.destroy();
      // Into the file and out of the log, which else would keep what was deleted.
      await writer.query('PRAGMA wal_checkpoint(TRUNCATE)');
      await writer.destroy();
    },
  };
}

/**
 * TypeORM only knows a deferred BEGIN, which fails at the first write when another process (a command-line
 * tool) wrote in between. So the transaction is opened here, and TypeORM is told that it is in one.
 */
async function inTransaction<T>(
  source: DataSource,
  begin: string,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const runner: QueryRunner = source.createQueryRunner();
  await runner.query(begin);
  Object.assign(runner, { isTransactionActive: true });
  try {
    const result = await work(runner.manager);
    await runner.query('COMMIT');
    return result;
  } catch (error) {
    await runner.query('ROLLBACK');
    throw error;
  } finally {
    Object.assign(runner, { isTransactionActive: false });
    await runner.release();
  }
}
