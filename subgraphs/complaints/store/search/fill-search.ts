import type { EntityManager } from 'typeorm';
import type { Clock } from '../../../../platform/domain/clock';
import type { Database } from '../../../../platform/runtime/database/database';
import { dialectOf } from '../../../../platform/runtime/database/dialect';
import { schedule, type ClaimedJob } from '../../../../platform/runtime/jobs/scheduled-job';
import type { Logger } from '../../../../platform/runtime/logging/logger';
import { isOneOf } from '../sql';
import { searchColumns, searchRowsOf, type AnswerRow, type SearchedComplaint } from './write-search';

/** Fills the search with complaints of before, some at a time, and goes on where it stopped. */
export const fillSearchJob = 'complaints.fill-search';

const batch = 200;

interface FillingContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Pick<Logger, 'info'>;
}

export async function fillSearch({ database, clock, log }: FillingContext, job: ClaimedJob): Promise<void> {
  const { after, done } = readProgress(job.payload);
  const { forUpdate } = dialectOf(database.kind);
  const last = await database.write(async (manager) => {
    const rows = await manager.query<KeptText[]>(
      `SELECT id, topic, body, category, latitude, longitude, state, complaintHidden, supervisory
       FROM complaint WHERE id > ? ORDER BY id LIMIT ${batch} ${forUpdate}`,
      [after],
    );
    await fill(manager, rows.map(complaintFrom));
    const end = rows.length < batch ? null : (rows[rows.length - 1]?.id ?? null);
    if (end !== null) {
      const payload = { after: end, done: done + rows.length };
      await schedule(manager, [{ kind: fillSearchJob, about: job.about, dueAt: clock.now(), payload }]);
    }
    log.info({ done: done + rows.length, finished: end === null }, 'filling the search');
    return end;
  });
  if (last === null) await database.write(mergeIndexes(database.kind));
}

async function fill(manager: EntityManager, complaints: readonly SearchedComplaint[]): Promise<void> {
  if (complaints.length === 0) return;
  const ids = complaints.map(({ id }) => id);
  const mine = isOneOf('complaintId', ids);
  const answers = await manager.query<AnswerRow[]>(
    `SELECT complaintId, body, audience FROM thread_entry WHERE ${mine.text} AND author = 'AGENCY' ORDER BY at, id`,
    [...mine.values],
  );
  const found = complaints.map((complaint) =>
    searchRowsOf(
      complaint,
      answers.filter(({ complaintId }) => complaintId === complaint.id),
    ),
  );
  const tables = {
    search_party: found.flatMap(({ partyRow }) => (partyRow ? [partyRow] : [])),
    search_public: found.flatMap(({ publicRow }) => (publicRow ? [publicRow] : [])),
  };
  for (const [table, rows] of Object.entries(tables)) {
    await manager.query(`DELETE FROM ${table} WHERE ${mine.text}`, [...mine.values]);
    if (rows.length === 0) continue;
    const places = rows.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ');
    await manager.query(`INSERT INTO ${table} (${searchColumns}) VALUES ${places}`, rows.flat());
  }
}

/** SQLite: many small pieces of the index become one. InnoDB does so by itself. */
function mergeIndexes(kind: Database['kind']) {
  return async (manager: EntityManager) => {
    if (kind !== 'sqlite') return;
    for (const table of ['search_public', 'search_party']) {
      await manager.query(`INSERT INTO ${table}_index (${table}_index) VALUES ('optimize')`);
    }
  };
}

interface KeptText extends Pick<SearchedComplaint, 'id' | 'topic' | 'body' | 'category' | 'state'> {
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly complaintHidden: number;
  readonly supervisory: number;
}

function complaintFrom({ latitude, longitude, ...row }: KeptText): SearchedComplaint {
  return {
    ...row,
    place: { latitude, longitude, address: null, ward: null },
    complaintHidden: Boolean(row.complaintHidden),
    supervisory: Boolean(row.supervisory),
  };
}

function readProgress(payload: unknown): { readonly after: string; readonly done: number } {
  const { after, done } = { after: null, done: null, ...(payload as object | null) };
  return { after: typeof after === 'string' ? after : '', done: typeof done === 'number' ? done : 0 };
}
