import type { Actor } from '../../../platform/domain/actor';
import { publicStates } from '../../../schema/events/complaint-events';
import { sightOf, type Clause } from '../domain/visibility';
import { allOf, always, anyOf, isOneOf, sql, type Sql } from './sql';

/**
 * The visibility policy as a condition on `complaint c`: counts, pages and locks never touch what the viewer
 * may not see. What is read is asked of the policy itself again; a test holds the two against each other.
 */
export function whereVisible(viewer: Actor): Sql {
  return anyOf(sightOf(viewer).map(whereClause));
}

/** The viewer is a party: sees the complaint for another reason than that it is public. */
export function whereParty(viewer: Actor): Sql {
  return anyOf(
    sightOf(viewer)
      .filter(({ sees }) => sees !== 'PUBLIC')
      .map(whereClause),
  );
}

function whereClause(clause: Clause): Sql {
  switch (clause.sees) {
    case 'EVERYTHING':
      return always;
    case 'PUBLIC':
      return wherePublic;
    case 'OWN':
      return sql('c.reporterId = ?', clause.accountId);
    case 'NOT_ACCUSING':
      return sql('(c.accusedSide IS NULL OR c.accusedSide <> ?)', clause.side);
    case 'DISPOSED':
      return allOf([
        clause.unitId === null
          ? whereDisposedTo(clause.agencyId)
          : whereWithUnit(clause.agencyId, clause.unitId),
        sql('(c.supervisory = 0 OR c.accusedAgencyId IS NULL OR c.accusedAgencyId <> ?)', clause.agencyId),
      ]);
    case 'SUPERVISORY':
      return sql(`(c.supervisory = 1 AND (c.accusedSide IS NULL OR c.accusedSide <> 'INSPECTORATE'))`);
  }
}

const isPublicState = isOneOf('c.state', publicStates);

/**
 * A CASE, because no index is to be used for it: nearly every complaint is public, so walking the newest ones
 * finds a page at once, while SQLite would gather all public ones first and then sort them.
 */
const wherePublic: Sql = {
  text: `CASE WHEN c.complaintHidden = 0 AND c.supervisory = 0 AND ${isPublicState.text} THEN 1 ELSE 0 END = 1`,
  values: isPublicState.values,
};

/** The agency holds a disposition now. */
export function whereDisposedTo(agencyId: string): Sql {
  return sql(
    'c.id IN (SELECT held.complaintId FROM disposition held WHERE held.agencyId = ? AND held.endedAt IS NULL)',
    agencyId,
  );
}

/** The same, and it lies with a unit of the agency or below it. Codes are upper case wherever they come in. */
export function whereWithUnit(agencyId: string, unitId: string): Sql {
  return sql(
    `c.id IN (SELECT held.complaintId FROM disposition held
      WHERE held.agencyId = ? AND held.endedAt IS NULL AND INSTR(held.unitPath, ?) > 0)`,
    agencyId,
    `/${unitId}/`,
  );
}
