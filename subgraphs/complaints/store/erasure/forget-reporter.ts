import type { EntityManager } from 'typeorm';
import { eraseReporter } from '../../domain/erasure/erase-reporter';
import { forgetSender } from '../attachments/attachment-store';
import { ComplaintRecord } from '../complaint.entity';
import { lockComplaints } from '../load-complaints';
import { eraseReportersOfRecords } from '../records/write-record';
import { sql } from '../sql';
import { writeBeside } from '../write-beside';
import { columnsOfCitizens } from './account-columns';
import { ErasedAccountRecord } from './erased-account.entity';

/**
 * Takes an account out of everything here, in the transaction in which its erasure is heard; heard twice, nothing is
 * left to do. The tombstone comes first: a filing that is under way comes before it and is found, or after it and is
 * refused.
 */
export async function forgetReporter(
  manager: EntityManager,
  { accountId, at, forUpdate }: { readonly accountId: string; readonly at: Date; readonly forUpdate: string },
): Promise<void> {
  await manager.upsert(ErasedAccountRecord, { accountId, erasedAt: at }, ['accountId']);
  const filed = await lockComplaints(manager, sql('c.reporterId = ?', accountId), { at, forUpdate });
  for (const { complaint, revision: before } of filed) {
    const { decided, by } = eraseReporter(complaint, at);
    const revision = before + 1;
    const { id, changedAt } = decided.complaint;
    await manager.update(ComplaintRecord, { id }, { reporterId: null, filingKey: null, changedAt, revision });
    await writeBeside(manager, decided, { actor: by.actor, revision });
  }
  await forgetSender(manager, accountId, at);
  await eraseReportersOfRecords(manager, { complaintIds: filed.map(({ complaint }) => complaint.id), at });
  for (const { table, column, erasure } of columnsOfCitizens) {
    if (erasure === 'STEP') continue;
    const verb = erasure === 'NULL' ? `UPDATE ${table} SET ${column} = NULL` : `DELETE FROM ${table}`;
    await manager.query(`${verb} WHERE ${column} = ?`, [accountId]);
  }
}

/** Whether an account was erased; until the transaction ends nobody erases it. */
export async function isErased(
  manager: EntityManager,
  accountId: string,
  forUpdate: string,
): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `SELECT accountId FROM erased_account WHERE accountId = ? ${forUpdate}`,
    [accountId],
  );
  return rows.length > 0;
}
