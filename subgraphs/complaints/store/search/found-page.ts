import type { EntityManager } from 'typeorm';
import type { Actor } from '../../../../platform/domain/actor';
import type { Page } from '../../../../platform/domain/page';
import { loadScored, type ScoredComplaint } from '../load-complaints';
import type { ComplaintFilter } from '../reading';
import type { FoundList } from './found-lists';
import type { SearchEngine } from './search-engine';
import { searchTerms } from './search-terms';

/** Which complaints, in which part of the list. */
interface Wanted {
  readonly viewer: Actor;
  readonly filter: ComplaintFilter;
  readonly page: Page;
  readonly at: Date;
}

/**
 * A page of what is found. Words of many complaints fill it in one statement; each further way is asked for the whole
 * page anew, and the last is right in any case. Most are done by the second, and there are no more than three.
 */
export async function foundPage(
  manager: EntityManager,
  { engine, list }: { readonly engine: SearchEngine; readonly list: FoundList },
  { viewer, filter, page, at }: Wanted,
): Promise<readonly ScoredComplaint[]> {
  const terms = searchTerms(filter.text ?? '');
  if (terms.length === 0) return [];
  const order = list.order(page, { row: 'c', found: 'best' });
  let found: readonly ScoredComplaint[] = [];
  for (const way of list.ways({ viewer, filter, terms, engine }, page)) {
    found = await loadScored(manager, way, { order, at });
    if (found.length > page.size) break;
  }
  return found;
}
