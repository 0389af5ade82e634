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

interface Written {
  readonly complaintId: string;
  readonly audience: 'PUBLIC' | 'PARTIES';
}

/**
 * Each complaint, in the order asked, with its rows in the order found. What is not for its viewer is left out
 * here once more: one complaint may be asked for by a party and by somebody else together.
 */
export function byComplaint<Row extends Written>(
  complaints: readonly VisibleComplaint[],
  rows: readonly Row[],
): readonly (readonly [VisibleComplaint, readonly Row[]])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const own = groups.get(row.complaintId);
    if (own) own.push(row);
    else groups.set(row.complaintId, [row]);
  }
  return complaints.map((complaint) => {
    const own = groups.get(complaint.id) ?? [];
    return [complaint, own.filter(({ audience }) => complaint.isParty || audience === 'PUBLIC')];
  });
}
