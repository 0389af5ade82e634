import { In, type EntityManager } from 'typeorm';
import type { Fact } from '../domain/fact';
import { ComplaintAgencyRow } from './complaint-agency-row.entity';
import { ComplaintFactRow } from './complaint-fact-row.entity';

/** Writes complaints into one generation in place of what it had of them. */
export async function writeFacts(
  manager: EntityManager,
  generation: number,
  facts: readonly Fact[],
): Promise<void> {
  if (facts.length === 0) return;
  await manager.upsert(
    ComplaintFactRow,
    facts.map((fact) => factRow(generation, fact)),
    ['generation', 'complaintId'],
  );
  const complaintIds = facts.map(({ complaintId }) => complaintId);
  await manager.delete(ComplaintAgencyRow, { generation, complaintId: In(complaintIds) });
  const holders = facts.flatMap((fact) =>
    fact.agencies.map((agencyId) => agencyRow(generation, fact, agencyId)),
  );
  if (holders.length > 0) await manager.insert(ComplaintAgencyRow, holders);
}

export async function dropGenerationsBefore(manager: EntityManager, generation: number): Promise<void> {
  for (const table of ['complaint_agency', 'complaint_fact']) {
    await manager.query(`DELETE FROM ${table} WHERE generation < ?`, [generation]);
  }
}

function factRow(generation: number, fact: Fact): ComplaintFactRow {
  return {
    generation,
    complaintId: fact.complaintId,
    state: fact.state,
    complaintClass: fact.class,
    kind: fact.kind,
    category: fact.category,
    channel: fact.channel,
    supervisory: fact.supervisory,
    accusedSide: fact.accusedSide,
    appealed: fact.appealed,
    secrecy: fact.secrecy,
    isPublic: fact.isPublic,
    filedAt: fact.filedAt,
    filedMonth: fact.filedMonth,
  };
}

function agencyRow(generation: number, fact: Fact, agencyId: string): ComplaintAgencyRow {
  const { complaintId, state, isPublic, supervisory, accusedSide } = fact;
  return { generation, complaintId, agencyId, state, isPublic, supervisory, accusedSide };
}
