import { worksForAgency, type Actor } from '../../../platform/domain/actor';
import type { ComplaintFilter } from './reading';
import { allOf, anyOf, isOneOf, never, sql, sqlInstant, type Sql } from './sql';
import { whereDisposedTo, whereParty, whereWithUnit } from './where-visible';

/** A filter as a condition on `complaint c`. Visibility is not part of it, nor is the text: `search/` looks for that. */
export function whereFilter(viewer: Actor, filter: ComplaintFilter): Sql {
  const conditions = [
    filter.states && isOneOf('c.state', filter.states),
    filter.classes && isOneOf('c.class', filter.classes),
    filter.kinds && isOneOf('c.kind', filter.kinds),
    filter.channels && isOneOf('c.channel', filter.channels),
    filter.agencyId === null ? null : whereDisposedTo(filter.agencyId),
    filter.unitId === null ? null : whereInUnit(viewer, filter.unitId, filter.agencyId),
    filter.category === null ? null : whereInCategory(filter.category),
    filter.from && sql('c.filedAt >= ?', sqlInstant(filter.from)),
    filter.to && sql('c.filedAt < ?', sqlInstant(filter.to)),
    filter.overdue && whereOverdue(filter.overdue),
    filter.dueBefore && sql('c.nextDueAt < ?', sqlInstant(filter.dueBefore)),
    filter.emergency === null ? null : sql('c.emergency = ?', filter.emergency ? 1 : 0),
    filter.appeal === null ? null : allOf([sql('c.appealState = ?', filter.appeal), whereParty(viewer)]),
    filter.mine ? whereMine(viewer) : null,
  ];
  return allOf(conditions.filter((condition) => condition !== null));
}

/** Where a complaint lies inside an agency is told to that agency and the secretariat alone. */
function whereInUnit(viewer: Actor, unitId: string, named: string | null): Sql {
  const agencyId = worksForAgency(viewer) ? viewer.agencyId : viewer.role === 'ADMIN' ? named : null;
  return agencyId === null ? never : allOf([whereWithUnit(agencyId, unitId), whereParty(viewer)]);
}

function whereOverdue({ is, at }: { readonly is: boolean; readonly at: Date }): Sql {
  const instant = sqlInstant(at);
  return is ? sql('c.nextDueAt < ?', instant) : sql('(c.nextDueAt IS NULL OR c.nextDueAt >= ?)', instant);
}

/** A category, or a group with all below it: their codes start with the group's. */
function whereInCategory(code: string): Sql {
  return anyOf([sql('c.category = ?', code), sql(`c.category LIKE ? ESCAPE '!'`, `${literally(code)}.%`)]);
}

function whereMine(viewer: Actor): Sql {
  return viewer.accountId === null ? never : sql('c.reporterId = ?', viewer.accountId);
}

/** What LIKE would read as a wildcard, taken as it is written. */
function literally(word: string): string {
  return word.replace(/[!%_]/g, (sign) => `!${sign}`);
}
