import type { EntityManager } from 'typeorm';

/**
 * Counts the changes of calendars. Who writes due times holds the row, shared with others who do, until the
 * transaction ends; who changes a calendar waits for them, so that the recomputation that follows finds all that
 * was written by the calendar of before.
 */
export async function calendarRevision(manager: EntityManager, lock: 'lock' | 'look'): Promise<number> {
  const ending = lock === 'lock' && !isSqlite(manager) ? ' LOCK IN SHARE MODE' : '';
  const [row] = await manager.query<{ revision: number | string }[]>(
    `SELECT revision FROM calendar_revision WHERE id = 1${ending}`,
  );
  return Number(row?.revision ?? 0);
}

/** A calendar has changed: every open complaint is looked at once more. */
export async function reviseCalendars(manager: EntityManager): Promise<void> {
  await manager.query('UPDATE calendar_revision SET revision = revision + 1 WHERE id = 1');
  const revision = await calendarRevision(manager, 'look');
  await manager.query(
    `UPDATE calendar_recompute SET revision = ?, isDone = 0, lastId = '', looked = 0, changed = 0 WHERE id = 1`,
    [revision],
  );
}

function isSqlite(manager: EntityManager): boolean {
  return manager.connection.options.type === 'better-sqlite3';
}
