import type { VisibleComplaint } from '../domain/visibility';
import { allOf, anyOf, isOneOf, sql, type Sql } from './sql';

/** What is written beside complaints (rows `w` with an audience): all of it for a party, else what is public. */
export function whereWritten(complaints: readonly VisibleComplaint[]): Sql {
  const idsOf = (isParty: boolean) =>
    complaints.filter((complaint) => complaint.isParty === isParty).map(({ id }) => id);
  return anyOf([
    isOneOf('w.complaintId', idsOf(true)),
    allOf([isOneOf('w.complaintId', idsOf(false)), sql(`w.audience = 'PUBLIC'`)]),
  ]);
}

/** Each complaint, in the order asked, with its rows in the order found. */
export function byComplaint<Row extends { readonly complaintId: string }>(
  complaints: readonly VisibleComplaint[],
  rows: readonly Row[],
): readonly (readonly [VisibleComplaint, readonly Row[]])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const own = groups.get(row.complaintId);
    if (own) own.push(row);
    else groups.set(row.complaintId, [row]);
  }
  return complaints.map((complaint) => [complaint, groups.get(complaint.id) ?? []]);
}
