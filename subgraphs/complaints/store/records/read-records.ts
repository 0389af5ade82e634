import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { officialNumber } from '../../domain/records/number';
import type {
  ComplaintRecord,
  KeptPerson,
  RecordApproval,
  RecordContent,
  RecordVersion,
} from '../../domain/records/record';
import { RecordApprovalRow } from './record-approval.entity';
import { RecordPersonRow, RecordRow, RecordVersionRow } from './record-rows.entity';

/** Records with their versions, people and approvals, oldest first: four statements however many there are. */
export async function readRecords(
  manager: EntityManager,
  where: { readonly id: string } | { readonly complaintIds: readonly string[] },
): Promise<readonly ComplaintRecord[]> {
  const narrowed = 'id' in where ? { id: where.id } : { complaintId: In([...where.complaintIds]) };
  const records = await manager.find(RecordRow, { where: narrowed, order: { createdAt: 'ASC', id: 'ASC' } });
  if (records.length === 0) return [];
  const recordId = In(records.map(({ id }) => id));
  const versions = await manager.find(RecordVersionRow, { where: { recordId }, order: { version: 'ASC' } });
  const people = await manager.find(RecordPersonRow, { where: { recordId }, order: { number: 'ASC' } });
  const approvals = await manager.find(RecordApprovalRow, { where: { recordId }, order: { at: 'ASC' } });
  return records.map((row) =>
    recordFrom(row, {
      approvals: approvals.filter((approval) => approval.recordId === row.id),
      versions: versions.filter((version) => version.recordId === row.id),
      people: people.filter((person) => person.recordId === row.id),
    }),
  );
}

export function contentText(content: RecordContent): string {
  return JSON.stringify(content);
}

interface Beside {
  readonly versions: readonly RecordVersionRow[];
  readonly people: readonly RecordPersonRow[];
  readonly approvals: readonly RecordApprovalRow[];
}

function recordFrom(row: RecordRow, { versions, people, approvals }: Beside): ComplaintRecord {
  const { year, serial } = row;
  const number =
    year === null || serial === null
      ? null
      : officialNumber({ classification: row.classification, serial, agencyId: row.agencyId, year });
  return {
    id: row.id,
    complaintId: row.complaintId,
    agencyId: row.agencyId,
    agencyName: row.agencyName,
    letterhead: row.letterhead ?? [],
    kind: row.kind,
    classification: row.classification,
    number,
    createdAt: row.createdAt,
    releasedAt: row.releasedAt,
    versions: versions.map((version) =>
      versionFrom(version, {
        people: people.filter((person) => person.version === version.version),
        approvals: approvals.filter((approval) => approval.version === version.version),
      }),
    ),
  };
}

function versionFrom(row: RecordVersionRow, { people, approvals }: Omit<Beside, 'versions'>): RecordVersion {
  const { version, madeAt, madeBy, finalisedAt, fingerprint, verifyCode } = row;
  return {
    ...{ version, madeAt, madeBy, finalisedAt, fingerprint, verifyCode },
    content: contentFrom(row.content),
    people: people.map(personFrom),
    approvals: approvals.map(approvalFrom),
  };
}

/** Times in JSON are text. */
function contentFrom(written: string): RecordContent {
  const kept = JSON.parse(written) as RecordContent & {
    event: { startsAt: string | null; endsAt: string | null } | null;
  };
  const time = (at: string | null) => (at === null ? null : new Date(at));
  const { event } = kept;
  return {
    ...kept,
    event: event && {
      ...event,
      startsAt: time(event.startsAt),
      endsAt: time(event.endsAt),
    },
  };
}

function personFrom(row: RecordPersonRow): KeptPerson {
  const { id, part, name, position, institution, address, phone, email, serviceNumber, step, erasedAt } = row;
  return { id, part, name, position, institution, address, phone, email, serviceNumber, step, erasedAt };
}

function approvalFrom({ recordId: _, version: __, ...approval }: RecordApprovalRow): RecordApproval {
  return approval;
}
