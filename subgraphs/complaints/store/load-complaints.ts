import type { EntityManager } from 'typeorm';
import {
  complaintsFrom,
  dispositionColumns,
  type ComplaintRow,
  type LoadedComplaint,
} from './complaint-rows';
import type { Sql } from './sql';

/** Complaints with their dispositions, in one statement and so of one moment. */
export async function loadComplaints(
  manager: EntityManager,
  where: Sql,
): Promise<readonly LoadedComplaint[]> {
  return complaintsFrom(await rowsOf(manager, where, ''));
}

/** One complaint, locked until the transaction ends. */
export async function lockComplaint(
  manager: EntityManager,
  where: Sql,
  forUpdate: string,
): Promise<LoadedComplaint | null> {
  return complaintsFrom(await rowsOf(manager, where, forUpdate))[0] ?? null;
}

/** Complaints in an order, cut to a number of complaints. */
export async function loadOrdered(
  manager: EntityManager,
  where: Sql,
  { order, limit }: { readonly order: string; readonly limit: number },
): Promise<readonly LoadedComplaint[]> {
  const rows = await manager.query<ComplaintRow[]>(
    `SELECT c.*, ${dispositionColumns}
     FROM (SELECT * FROM complaint c WHERE ${where.text} ORDER BY ${order} LIMIT ?) c
     LEFT JOIN disposition d ON d.complaintId = c.id
     ORDER BY ${order}, d.number`,
    [...where.values, limit],
  );
  return complaintsFrom(rows);
}

function rowsOf(manager: EntityManager, where: Sql, ending: string): Promise<ComplaintRow[]> {
  return manager.query<ComplaintRow[]>(
    `SELECT c.*, ${dispositionColumns}
     FROM complaint c
     LEFT JOIN disposition d ON d.complaintId = c.id
     WHERE ${where.text}
     ORDER BY c.id, d.number ${ending}`,
    [...where.values],
  );
}
