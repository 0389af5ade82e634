import { sliceOf, type Page, type Slice } from '../../../platform/domain/page';
import type { Database } from '../../../platform/runtime/database/database';
import { masked } from '../domain/conduct/mask-text';
import type { VisibleComplaint } from '../domain/visibility';
import { orderedBy, wherePlaced, type Order } from './keyset';
import type { EntryOfComplaint, ThreadEntry } from './reading';
import { allOf, isOneOf, readInstant, readInstantOrNull } from './sql';
import type { ThreadEntryRecord } from './thread-entry.entity';
import { byComplaint, whereWritten } from './written-beside';

const oldestFirst: Order = { time: 'w.at', id: 'w.id', newestFirst: false };

type EntryRow = Omit<ThreadEntryRecord, 'at' | 'editedAt'> & {
  readonly at: string | Date;
  readonly editedAt: string | Date | null;
};

/** One slice of the thread of each complaint, in one statement for all of them. */
export async function readThreads(
  database: Database,
  complaints: readonly VisibleComplaint[],
  page: Page,
): Promise<readonly Slice<ThreadEntry>[]> {
  const order = orderedBy(page, oldestFirst);
  const where = allOf([whereWritten(complaints), wherePlaced(page, oldestFirst)]);
  const rows = await database.read((manager) =>
    manager.query<EntryRow[]>(
      `SELECT * FROM (
         SELECT w.*, ROW_NUMBER() OVER (PARTITION BY w.complaintId ORDER BY ${order}) AS place
         FROM thread_entry w WHERE ${where.text}
       ) ranked WHERE place <= ? ORDER BY complaintId, place`,
      [...where.values, page.size + 1],
    ),
  );
  return byComplaint(complaints, rows).map(([complaint, own]) =>
    sliceOf(
      page,
      own.map((row) => entryFrom(row, complaint)),
    ),
  );
}

/** Entries of each thread that the one who sees the complaint may read. */
export async function countThreads(
  database: Database,
  complaints: readonly VisibleComplaint[],
): Promise<readonly number[]> {
  const where = whereWritten(complaints);
  const rows = await database.read((manager) =>
    manager.query<(Pick<EntryRow, 'complaintId' | 'audience'> & { readonly total: number | string })[]>(
      `SELECT w.complaintId, w.audience, COUNT(*) AS total FROM thread_entry w
       WHERE ${where.text} GROUP BY w.complaintId, w.audience`,
      [...where.values],
    ),
  );
  return byComplaint(complaints, rows).map(([, own]) =>
    own.reduce((total, row) => total + Number(row.total), 0),
  );
}

/** Those of the entries that belong to the complaints and are for the one who sees these. */
export async function readThreadEntries(
  database: Database,
  complaints: readonly VisibleComplaint[],
  entryIds: readonly string[],
): Promise<readonly EntryOfComplaint[]> {
  const where = allOf([isOneOf('w.id', entryIds), whereWritten(complaints)]);
  const rows = await database.read((manager) =>
    manager.query<EntryRow[]>(`SELECT w.* FROM thread_entry w WHERE ${where.text}`, [...where.values]),
  );
  return byComplaint(complaints, rows).flatMap(([complaint, own]) =>
    own.map((row) => ({ complaint, entry: entryFrom(row, complaint) })),
  );
}

function entryFrom(row: EntryRow, complaint: VisibleComplaint): ThreadEntry {
  return {
    id: row.id,
    complaintId: row.complaintId,
    at: readInstant(row.at),
    kind: row.kind,
    author: row.author,
    agencyId: row.agencyId,
    agencyName: row.agencyName,
    body: complaint.isParty ? row.body : masked(row.body),
    audience: row.audience,
    review: complaint.isParty ? row.review : null,
    origin: row.origin,
    editedAt: readInstantOrNull(row.editedAt),
    reporterId: row.author === 'REPORTER' ? complaint.reporterId : null,
  };
}
