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
 * A page of what is found, in one statement when the words are in many complaints: it fills out of the window. When
 * it does not, a second statement asks the index for the whole page, whatever the window found.
 */
export async function foundPage(
  manager: EntityManager,
  { engine, list }: { readonly engine: SearchEngine; readonly list: FoundList },
  { viewer, filter, page, at }: Wanted,
): Promise<readonly ScoredComplaint[]> {
  const terms = searchTerms(filter.text ?? '');
  if (terms.length === 0) return [];
  const search = { viewer, filter, terms, engine };
  const cut = { order: list.order(page, { row: 'c', found: 'best' }), at };
  const near = list.inWindow(search, page);
  if (near) {
    const found = await loadScored(manager, near, cut);
    if (found.length > page.size) return found;
  }
  return loadScored(manager, list.byIndex(search, page), cut);
}
