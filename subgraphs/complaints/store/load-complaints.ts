import { getMetadataArgsStorage, type EntityManager } from 'typeorm';
import {
  complaintsFrom,
  dispositionColumns,
  listedFrom,
  type ComplaintRow,
  type ListedComplaint,
  type ListedRow,
  type LoadedComplaint,
} from './complaint-rows';
import { ComplaintRecord } from './complaint.entity';
import { sqlInstant, type Sql } from './sql';

/** Complaints with their dispositions, in one statement and so of one moment. */
export async function loadComplaints(
  manager: EntityManager,
  where: Sql,
  at: Date,
): Promise<readonly LoadedComplaint[]> {
  return complaintsFrom(await rowsOf(manager, where, { at, ending: '' }));
}

/** Complaints locked until the transaction ends, always in the order of their ids. */
export async function lockComplaints(
  manager: EntityManager,
  where: Sql,
  { at, forUpdate }: { readonly at: Date; readonly forUpdate: string },
): Promise<readonly LoadedComplaint[]> {
  return complaintsFrom(await rowsOf(manager, where, { at, ending: forUpdate }));
}

/** One complaint, locked until the transaction ends. */
export async function lockComplaint(
  manager: EntityManager,
  where: Sql,
  locking: { readonly at: Date; readonly forUpdate: string },
): Promise<LoadedComplaint | null> {
  return (await lockComplaints(manager, where, locking))[0] ?? null;
}

/** All that is shown of complaints in lists: what the reporter wrote is read for who asks for it. */
const listedColumns = getMetadataArgsStorage()
  .filterColumns(ComplaintRecord)
  .map(({ propertyName }) => propertyName)
  .filter((column) => column !== 'body')
  .map((column) => `c.${column}`)
  .join(', ');

/** Complaints with their dispositions, without what the reporter wrote. */
export async function listComplaints(
  manager: EntityManager,
  where: Sql,
  at: Date,
): Promise<readonly ListedComplaint[]> {
  const rows = await manager.query<ListedRow[]>(
    `SELECT ${listedColumns}, ${dispositionColumns}, ${unlockedFor}
     FROM complaint c
     LEFT JOIN disposition d ON d.complaintId = c.id
     WHERE ${where.text}
     ORDER BY c.id, d.number`,
    [sqlInstant(at), ...where.values],
  );
  return listedFrom(rows);
}

/** Complaints in an order, cut to a number of complaints. */
export async function loadOrdered(
  manager: EntityManager,
  where: Sql,
  { order, limit, at }: { readonly order: string; readonly limit: number; readonly at: Date },
): Promise<readonly ListedComplaint[]> {
  const rows = await manager.query<ListedRow[]>(
    `SELECT ${listedColumns}, ${dispositionColumns}, ${unlockedFor}
     FROM (SELECT ${listedColumns} FROM complaint c WHERE ${where.text} ORDER BY ${order} LIMIT ?) c
     LEFT JOIN disposition d ON d.complaintId = c.id
     ORDER BY ${order}, d.number`,
    [sqlInstant(at), ...where.values, limit],
  );
  return listedFrom(rows);
}

/** A complaint that was found, with what its place in the list goes by. */
export interface ScoredComplaint extends ListedComplaint {
  readonly score: number;
}

/**
 * The complaints that `best` names, as `id` and `score`; what is shown of them is read for these few alone. CROSS JOIN
 * keeps SQLite from walking all complaints in their order in search of the few.
 */
export async function loadScored(
  manager: EntityManager,
  best: Sql,
  { order, at }: { readonly order: string; readonly at: Date },
): Promise<readonly ScoredComplaint[]> {
  const rows = await manager.query<(ListedRow & { readonly score: number | string })[]>(
    `SELECT ${listedColumns}, best.score, ${dispositionColumns}, ${unlockedFor}
     FROM (${best.text}) best CROSS JOIN complaint c ON c.id = best.id
     LEFT JOIN disposition d ON d.complaintId = c.id
     ORDER BY ${order}, d.number`,
    [sqlInstant(at), ...best.values],
  );
  const scores = new Map(rows.map(({ id, score }) => [id, Number(score)]));
  return listedFrom(rows).map((listed) => ({ ...listed, score: scores.get(listed.complaint.id) ?? 0 }));
}

/** Asked only where there is an identity to unlock. `?` is the moment. */
const unlockedFor = `CASE WHEN c.identityHidden = 1 THEN (
    SELECT GROUP_CONCAT(a.agencyId) FROM identity_access a
    WHERE a.complaintId = c.id AND a.step = 'GRANTED' AND a.until > ?
  ) END AS unlockedFor`;

function rowsOf(
  manager: EntityManager,
  where: Sql,
  { at, ending }: { readonly at: Date; readonly ending: string },
): Promise<ComplaintRow[]> {
  return manager.query<ComplaintRow[]>(
    `SELECT c.*, ${dispositionColumns}, ${unlockedFor}
     FROM complaint c
     LEFT JOIN disposition d ON d.complaintId = c.id
     WHERE ${where.text}
     ORDER BY c.id, d.number ${ending}`,
    [sqlInstant(at), ...where.values],
  );
}
