import type { Page } from '../../../../platform/domain/page';
import { newestFirst, orderedBy, wherePlaced } from '../keyset';
import { allOf, anyOf, never, sql, type Sql } from '../sql';
import { whereFilter } from '../where-filter';
import { whereParty, whereVisible } from '../where-visible';
import type { Search } from './search-sides';

/** What a window asks of the words of a complaint: of rows of the one table or the other, named by an alias. */
interface Looked {
  readonly page: Page;
  /** So many complaints are looked at. */
  readonly most: number;
  readonly found: (row: string) => Sql;
}

/**
 * The complaints next in the list that the viewer may see and that pass the filter are read one by one, up to a number
 * of them: what is found there, as `id` and `filedAt`. Words of many complaints fill a page out of few, where the index
 * would first gather all the many; words of few do not, and are the index's to find.
 */
export function foundInWindow({ viewer, filter }: Search, { page, most, found }: Looked): Sql {
  const window = allOf([whereVisible(viewer), whereFilter(viewer, filter), wherePlaced(page, newestFirst)]);
  const isParty = whereParty(viewer);
  const hasParty = isParty.text !== never.text;
  const words = hasParty ? anyOf([found('o'), allOf([found('p'), isParty])]) : found('o');
  return sql(
    `SELECT near.id, near.filedAt
     FROM (SELECT c.id, c.filedAt FROM complaint c WHERE ${window.text} ORDER BY ${orderedBy(page, newestFirst)} LIMIT ?) near
     LEFT JOIN search_public o ON o.complaintId = near.id
     ${hasParty ? 'LEFT JOIN search_party p ON p.complaintId = near.id LEFT JOIN complaint c ON c.id = p.complaintId' : ''}
     WHERE ${words.text}`,
    ...[...window.values, most, ...words.values],
  );
}
