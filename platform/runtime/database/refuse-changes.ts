import type { QueryRunner } from 'typeorm';

/** Why nothing of a row changes, and the one column that may be set to null all the same. */
export interface Refusing {
  readonly why: string;
  /** Every other column of the table. */
  readonly columns: readonly string[];
  readonly forgets: string;
}

/**
 * Has the database itself refuse to change or remove a row of a table. A MySQL that keeps a binary log lets
 * only its administrator make triggers, and TiDB and Vitess have none: there the code alone keeps the promise.
 */
export async function refuseChanges(
  runner: QueryRunner,
  table: string,
  refusing: string | Refusing,
): Promise<void> {
  const why = typeof refusing === 'string' ? refusing : refusing.why;
  for (const change of ['update', 'delete']) {
    const guarded =
      typeof refusing === 'string' || change === 'delete' ? null : changesMore(runner, refusing);
    await tryTo(
      runner,
      `CREATE TRIGGER ${table}_keeps_${change} BEFORE ${change.toUpperCase()} ON ${table} ${refusal(runner, why, guarded)}`,
    );
  }
}

/** Takes back what `refuseChanges` did. */
export async function allowChanges(runner: QueryRunner, table: string): Promise<void> {
  for (const change of ['update', 'delete']) {
    await tryTo(runner, `DROP TRIGGER IF EXISTS ${table}_keeps_${change}`);
  }
}

/** The change is another one than forgetting the one column. */
function changesMore(runner: QueryRunner, { columns, forgets }: Refusing): string {
  const same = isSqlite(runner) ? 'IS' : '<=>';
  const stays = columns.map((column) => `NEW.${column} ${same} OLD.${column}`);
  return `NOT (NEW.${forgets} IS NULL AND ${stays.join(' AND ')})`;
}

function refusal(runner: QueryRunner, why: string, when: string | null): string {
  if (isSqlite(runner)) return `${when ? `WHEN ${when} ` : ''}BEGIN SELECT RAISE(ABORT, '${why}'); END`;
  const signal = `SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${why}'`;
  return `FOR EACH ROW ${when ? `IF ${when} THEN ${signal}; END IF` : signal}`;
}

async function tryTo(runner: QueryRunner, statement: string): Promise<void> {
  try {
    await runner.query(statement);
  } catch (error) {
    if (isSqlite(runner) || !isNotGranted(error)) throw error;
  }
}

function isSqlite(runner: QueryRunner): boolean {
  return runner.connection.options.type === 'better-sqlite3';
}

const notGranted = new Set([
  'ER_BINLOG_CREATE_ROUTINE_NEED_SUPER',
  'ER_TABLEACCESS_DENIED_ERROR',
  'ER_SPECIFIC_ACCESS_DENIED_ERROR',
  'ER_PARSE_ERROR',
  'ER_NOT_SUPPORTED_YET',
]);

function isNotGranted(error: unknown): boolean {
  return error instanceof Error && 'code' in error && notGranted.has(String(error.code));
}
