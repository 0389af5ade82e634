/**
 * A page of a list, as the Relay connection specification asks for it. A cursor names the place of
 * one row by its sort keys, so a page stays stable while rows are added.
 */
export interface PageRequest {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** The page as the store understands it: `size` rows after or before a place, in either direction. */
export interface Page {
  readonly size: number;
  readonly backwards: boolean;
  readonly after: readonly string[] | null;
  readonly before: readonly string[] | null;
}

export const defaultPageSize = 20;
export const largestPageSize = 100;

export type PageFault = 'PAGE_SIZE' | 'FIRST_AND_LAST' | 'BAD_CURSOR';

/** Reads a page request; a fault names what is wrong with it. */
export function readPage(
  request: PageRequest,
  decode: (cursor: string) => readonly string[] | null,
): Page | { fault: PageFault } {
  const { first, last } = request;
  if (first != null && last != null) return { fault: 'FIRST_AND_LAST' };
  const size = first ?? last ?? defaultPageSize;
  if (!Number.isInteger(size) || size < 0 || size > largestPageSize) return { fault: 'PAGE_SIZE' };
  const after = request.after == null ? null : decode(request.after);
  const before = request.before == null ? null : decode(request.before);
  if ((request.after != null && !after) || (request.before != null && !before))
    return { fault: 'BAD_CURSOR' };
  return { size, backwards: last != null, after, before };
}

/** The rows of one page, in list order, and whether there is more on either side. */
export interface Slice<T> {
  readonly rows: readonly T[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/**
 * Cuts the rows a store found (up to `size + 1`, in the direction of travel) to one page. The extra
 * row only tells that there is more.
 */
export function sliceOf<T>(page: Page, found: readonly T[]): Slice<T> {
  const more = found.length > page.size;
  const rows = found.slice(0, page.size);
  return page.backwards
    ? { rows: [...rows].reverse(), hasNextPage: page.before !== null, hasPreviousPage: more }
    : { rows, hasNextPage: more, hasPreviousPage: page.after !== null };
}
