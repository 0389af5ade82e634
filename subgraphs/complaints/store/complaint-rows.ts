import type { Complaint, Disposition } from '../domain/complaint';
import type { KnownComplaint } from '../domain/visibility';
import { readHolders, writeHolders } from '../domain/secrecy/holders';
import type { ComplaintRecord } from './complaint.entity';
import type { DispositionRecord } from './disposition.entity';
import { readInstant, readInstantOrNull } from './sql';
import { readAppeal, readInherited, writeInherited } from './written-json';

/** Columns as a driver gives them: times as text or `Date`, flags as 0 or 1. */
type Raw<Row> = {
  [Key in keyof Row]: Row[Key] extends boolean
    ? number
    : Row[Key] extends Date
      ? string | Date
      : Row[Key] extends Date | null
        ? string | Date | null
        : Row[Key];
};

/** A complaint beside one of its dispositions; all `d_` columns are null when it has none. */
export type ComplaintRow = Raw<ComplaintRecord> & {
  [Key in keyof Raw<Omit<DispositionRecord, 'complaintId'>> as `d_${Key}`]:
    Raw<DispositionRecord>[Key] | null;
} & {
  /** Agencies to which the identity is unlocked now, with commas between them. */
  readonly unlockedFor: string | null;
};

export interface LoadedComplaint {
  readonly complaint: Complaint;
  readonly revision: number;
}

export const dispositionColumns = [
  'number',
  'agencyId',
  'agencyName',
  'role',
  'issuedAt',
  'endedAt',
  'ending',
  'readAt',
  'acceptedAt',
  'answeredAt',
  'doneAt',
  'endReason',
  'proposedAgencyId',
  'unitPath',
]
  .map((column) => `d.${column} AS d_${column}`)
  .join(', ');

/** The same without what the reporter wrote. */
export type ListedRow = Omit<ComplaintRow, 'body'>;

export interface ListedComplaint {
  readonly complaint: KnownComplaint;
}

/** Complaints from rows in which each one's dispositions follow one another. */
export function complaintsFrom(rows: readonly ComplaintRow[]): readonly LoadedComplaint[] {
  return grouped(rows).map(([first, group]) => ({
    complaint: { ...complaintFrom(first, group), body: first.body },
    revision: first.revision,
  }));
}

export function listedFrom(rows: readonly ListedRow[]): readonly ListedComplaint[] {
  return grouped(rows).map(([first, group]) => ({
    complaint: { ...complaintFrom(first, group), body: null },
  }));
}

/** The rows of each complaint, with the first of them. */
function grouped<Row extends ListedRow>(rows: readonly Row[]): readonly (readonly [Row, readonly Row[]])[] {
  const groups: (readonly [Row, Row[]])[] = [];
  for (const row of rows) {
    const newest = groups[groups.length - 1];
    if (newest?.[0].id === row.id) newest[1].push(row);
    else groups.push([row, [row]]);
  }
  return groups;
}

function complaintFrom(row: ListedRow, withDispositions: readonly ListedRow[]): Omit<Complaint, 'body'> {
  return {
    id: row.id,
    ticket: row.ticket,
    class: row.class,
    kind: row.kind,
    category: row.category,
    topic: row.topic,
    place: { address: row.address, latitude: row.latitude, longitude: row.longitude, ward: row.ward },
    incidentDate: row.incidentDate,
    channel: row.channel,
    reporterId: row.reporterId,
    identityHidden: Boolean(row.identityHidden),
    complaintHidden: Boolean(row.complaintHidden),
    identityHeldBy: readHolders(row.identityHeldBy),
    complaintHeldBy: readHolders(row.complaintHeldBy),
    unlockedFor: row.unlockedFor === null ? [] : row.unlockedFor.split(','),
    accusedAgencyId: row.accusedAgencyId,
    accusedSide: row.accusedSide,
    supervisory: Boolean(row.supervisory),
    state: row.state,
    dispositions: withDispositions.flatMap(dispositionFrom),
    filedAt: readInstant(row.filedAt),
    changedAt: readInstant(row.changedAt),
    forwardedAt: readInstantOrNull(row.forwardedAt),
    outcome: row.outcome,
    outcomeReason: row.outcomeReason,
    resolvedAt: readInstantOrNull(row.resolvedAt),
    closedAt: readInstantOrNull(row.closedAt),
    rating: row.rating,
    archiveReason: row.archiveReason,
    referredTo: row.referredTo,
    emergency: Boolean(row.emergency),
    merged: mergedFrom(row),
    inherited: readInherited(row.inherited),
    appeal: readAppeal(row.appeal),
    appealCount: row.appealCount,
    standardCode: row.standardCode,
    standardVersion: row.standardVersion,
    forwardDueAt: readInstantOrNull(row.forwardDueAt),
    firstResultDueAt: readInstantOrNull(row.firstResultDueAt),
    finalResultDueAt: readInstantOrNull(row.finalResultDueAt),
    nextDueAt: readInstantOrNull(row.nextDueAt),
  };
}

function mergedFrom(row: ListedRow): Complaint['merged'] {
  const { mergedIntoId, stateBeforeMerge, mergedAt } = row;
  if (mergedIntoId === null || stateBeforeMerge === null || mergedAt === null) return null;
  return { intoId: mergedIntoId, stateBefore: stateBeforeMerge, at: readInstant(mergedAt) };
}

function dispositionFrom(row: ListedRow): Disposition[] {
  const { d_agencyId, d_agencyName, d_role, d_issuedAt } = row;
  if (d_agencyId === null || d_agencyName === null || d_role === null || d_issuedAt === null) return [];
  return [
    {
      agencyId: d_agencyId,
      agencyName: d_agencyName,
      role: d_role,
      issuedAt: readInstant(d_issuedAt),
      endedAt: readInstantOrNull(row.d_endedAt),
      ending: row.d_ending,
      readAt: readInstantOrNull(row.d_readAt),
      acceptedAt: readInstantOrNull(row.d_acceptedAt),
      answeredAt: readInstantOrNull(row.d_answeredAt),
      doneAt: readInstantOrNull(row.d_doneAt),
      endReason: row.d_endReason,
      proposedAgencyId: row.d_proposedAgencyId,
      unitPath: row.d_unitPath,
    },
  ];
}

/** The row of a complaint, without what the store itself counts. */
export function rowOf(complaint: Complaint): Omit<ComplaintRecord, 'revision' | 'filingKey'> {
  const { place, dispositions: _, unlockedFor: __, ...rest } = complaint;
  const { identityHeldBy, complaintHeldBy, merged, inherited, appeal, ...columns } = rest;
  return {
    ...columns,
    ...place,
    mergedIntoId: merged?.intoId ?? null,
    stateBeforeMerge: merged?.stateBefore ?? null,
    mergedAt: merged?.at ?? null,
    inherited: writeInherited(inherited),
    appealState: appeal?.state ?? null,
    appeal: appeal && JSON.stringify(appeal),
    identityHeldBy: writeHolders(identityHeldBy),
    complaintHeldBy: writeHolders(complaintHeldBy),
  };
}

export function dispositionRowOf(
  complaintId: string,
  number: number,
  disposition: Disposition,
): DispositionRecord {
  return { complaintId, number, ...disposition };
}
