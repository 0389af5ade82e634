import { DataSource } from 'typeorm';
import { CommitListeners } from './commit-listeners';
import type { Database } from './database';
import type { DatabaseOptions } from './database-options';
import { StatementCounter } from './statement-counter';

/** MySQL 8 or MariaDB 10.6+ over mysql2; times are stored in UTC, text as utf8mb4. */
export async function openMysql(url: string, options: DatabaseOptions): Promise<Database> {
  const counter = new StatementCounter();
  const source = await new DataSource({
    type: 'mariadb',
    url,
    timezone: 'Z',
    charset: 'utf8mb4_bin',
    poolSize: options.poolSize ?? 10,
    entities: options.entities,
    migrations: options.migrations,
    logging: true,
    logger: counter,
  }).initialize();
  for (const name of await migrateAlone(source)) options.onMigration?.(name);
  const commits = new CommitListeners();

  return {
    kind: 'mysql',
    async write(work) {
      const result = await retryDeadlock(() => source.transaction('READ COMMITTED', work));
      commits.tell();
      return result;
    },
    read: (work) => work(source.manager),
    snapshot: (work) => source.transaction('REPEATABLE READ', work),
    onCommit: (listener) => commits.add(listener),
    statements: () => counter.count,
    stop: () => source.destroy(),
  };
}

/** Several nodes may start at once on one schema: one migrates, the others wait and find nothing left to do. */
async function migrateAlone(source: DataSource): Promise<readonly string[]> {
  const holder = source.createQueryRunner();
  const lock = `CONCAT('migrate ', LEFT(DATABASE(), 50))`;
  try {
    const [answer] = await holder.manager.query<{ taken: number }[]>(
      `SELECT GET_LOCK(${lock}, 120) AS taken`,
    );
    if (Number(answer?.taken) !== 1) throw new Error('another node has been migrating for two minutes');
    const ran = await source.runMigrations({ transaction: 'each' });
    await holder.manager.query(`SELECT RELEASE_LOCK(${lock})`);
    return ran.map(({ name }) => name);
  } finally {
    await holder.release();
  }
}

/** InnoDB may pick any transaction as a deadlock's victim; the remedy is to run it again, from the start. */
async function retryDeadlock<T>(transaction: () => Promise<T>, attempts = 5): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === attempts || !isDeadlock(error)) throw error;
    }
  }
}

function isDeadlock(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ER_LOCK_DEADLOCK';
}
