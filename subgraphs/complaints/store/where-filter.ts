import type { Actor } from '../../../platform/domain/actor';
import type { ComplaintFilter } from './reading';
import { allOf, anyOf, isOneOf, never, sql, sqlInstant, type Sql } from './sql';
import { whereDisposedTo } from './where-visible';

/** A filter as a condition on `complaint c`. Visibility is not part of it. */
export function whereFilter(viewer: Actor, filter: ComplaintFilter): Sql {
  const conditions = [
    filter.states && isOneOf('c.state', filter.states),
    filter.classes && isOneOf('c.class', filter.classes),
    filter.kinds && isOneOf('c.kind', filter.kinds),
    filter.channels && isOneOf('c.channel', filter.channels),
    filter.agencyId === null ? null : whereDisposedTo(filter.agencyId),
    filter.category === null ? null : whereInCategory(filter.category),
    filter.from && sql('c.filedAt >= ?', sqlInstant(filter.from)),
    filter.to && sql('c.filedAt < ?', sqlInstant(filter.to)),
    filter.text === null ? null : whereText(filter.text),
    filter.mine ? whereMine(viewer) : null,
  ];
  return allOf(conditions.filter((condition) => condition !== null));
}

/** A category, or a group with all below it: their codes start with the group's. */
function whereInCategory(code: string): Sql {
  return anyOf([sql('c.category = ?', code), sql(`c.category LIKE ? ESCAPE '!'`, `${literally(code)}.%`)]);
}

/** Every word occurs in topic or body, whatever its case. */
function whereText(text: string): Sql {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return allOf(
    words.map((word) => {
      const pattern = `%${literally(word.toLowerCase())}%`;
      return sql(`(lower(c.topic) LIKE ? ESCAPE '!' OR lower(c.body) LIKE ? ESCAPE '!')`, pattern, pattern);
    }),
  );
}

function whereMine(viewer: Actor): Sql {
  return viewer.accountId === null ? never : sql('c.reporterId = ?', viewer.accountId);
}

/** What LIKE would read as a wildcard, taken as it is written. */
function literally(word: string): string {
  return word.replace(/[!%_]/g, (sign) => `!${sign}`);
}
