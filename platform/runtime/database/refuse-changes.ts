import type { QueryRunner } from 'typeorm';

/**
 * Has the database itself refuse to change or remove a row of a table. A MySQL that keeps a binary log lets
 * only its administrator make triggers, and TiDB and Vitess have none: there the code alone keeps the promise.
 */
export async function refuseChanges(runner: QueryRunner, table: string, why: string): Promise<void> {
  const isSqlite = runner.connection.options.type === 'better-sqlite3';
  const refusal = isSqlite
    ? `BEGIN SELECT RAISE(ABORT, '${why}'); END`
    : `FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${why}'`;
  for (const change of ['update', 'delete']) {
    try {
      await runner.query(
        `CREATE TRIGGER ${table}_keeps_${change} BEFORE ${change.toUpperCase()} ON ${table} ${refusal}`,
      );
    } catch (error) {
      if (isSqlite || !isNotGranted(error)) throw error;
    }
  }
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
