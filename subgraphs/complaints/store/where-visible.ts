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

function whereClause(clause: Clause): Sql {
  switch (clause.sees) {
    case 'EVERYTHING':
      return always;
    case 'PUBLIC':
      return allOf([sql('c.complaintHidden = 0 AND c.supervisory = 0'), isOneOf('c.state', publicStates)]);
    case 'OWN':
      return sql('c.reporterId = ?', clause.accountId);
    case 'DISPOSED':
      return whereDisposedTo(clause.agencyId);
    case 'SUPERVISORY':
      return sql('c.supervisory = 1');
  }
}

/** The agency holds a disposition now. */
export function whereDisposedTo(agencyId: string): Sql {
  return sql(
    'c.id IN (SELECT held.complaintId FROM disposition held WHERE held.agencyId = ? AND held.endedAt IS NULL)',
    agencyId,
  );
}
