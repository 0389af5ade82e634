import type { EntityManager } from 'typeorm';
import { tell } from '../../../../platform/runtime/events/outbox';
import type { ComplaintEvent } from '../../../../schema/events/complaint-events';
import { isReporter } from '../../domain/complaint';
import { factsOf } from '../../domain/facts';
import { eraseReporter } from '../../domain/erasure/erase-reporter';
import { forgetSender } from '../attachments/attachment-store';
import { ComplaintRecord } from '../complaint.entity';
import { lockComplaints } from '../load-complaints';
import { eraseReportersOfRecords } from '../records/write-record';
import { anyOf, isOneOf, sql } from '../sql';
import { unseen } from '../told-writes';
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
  const traces = await tracesOf(manager, accountId);
  const whose = anyOf([sql('c.reporterId = ?', accountId), isOneOf('c.id', [...traces.keys()])]);
  const touched = await lockComplaints(manager, whose, { at, forUpdate });
  const filed = touched.filter(({ complaint }) => isReporter(complaint, accountId));
  for (const { complaint, revision: before } of filed) {
    const { decided, by } = eraseReporter(complaint, at);
    const revision = before + 1;
    const { id, changedAt } = decided.complaint;
    await manager.update(ComplaintRecord, { id }, { reporterId: null, filingKey: null, changedAt, revision });
    await writeBeside(manager, decided, { actor: by.actor, revision });
  }
  await tell<ComplaintEvent>(
    manager,
    touched.flatMap(({ complaint }) =>
      [...(traces.get(complaint.id) ?? [])].map((type) => {
        const about = { complaint: factsOf(complaint), followUpId: null, agencies: [] };
        return { type, at: at.toISOString(), ...about };
      }),
    ),
  );
  await forgetSender(manager, accountId, at);
  await eraseReportersOfRecords(manager, { complaintIds: filed.map(({ complaint }) => complaint.id), at });
  for (const { table, column, erasure, told } of columnsOfCitizens) {
    if (erasure === 'STEP') continue;
    const verb = erasure === 'NULL' ? `UPDATE ${table} SET ${column} = NULL` : `DELETE FROM ${table}`;
    const forget = () => manager.query(`${verb} WHERE ${column} = ?`, [accountId]);
    await (told ? forget() : unseen(manager, forget));
  }
}

/** Complaints beside which visitors are shown something of the account, with what is told of each. */
async function tracesOf(
  manager: EntityManager,
  accountId: string,
): Promise<ReadonlyMap<string, ReadonlySet<Trace>>> {
  const traces = new Map<string, Set<Trace>>();
  for (const { table, column, told } of columnsOfCitizens) {
    if (!told) continue;
    const rows = await manager.query<{ complaintId: string }[]>(
      `SELECT DISTINCT complaintId FROM ${table} WHERE ${column} = ?`,
      [accountId],
    );
    for (const { complaintId } of rows)
      traces.set(complaintId, (traces.get(complaintId) ?? new Set()).add(told));
  }
  return traces;
}

type Trace = NonNullable<(typeof columnsOfCitizens)[number]['told']>;

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
