import { sliceOf, type Page, type Slice } from '../../../platform/domain/page';
import { unknownCursor } from '../../../platform/runtime/graphql/unknown-cursor';
import type { HistoryLine } from '../store/reading';

/**
 * One page of a whole history. Lines are found by their id: they keep the order in which they were written,
 * whatever the clocks of two nodes say.
 */
export function cutHistory(lines: readonly HistoryLine[], page: Page): Slice<HistoryLine> {
  return cutWritten(lines, page);
}

/** The same of whatever is written in order and read as a whole. */
export function cutWritten<Line extends { readonly id: string }>(
  lines: readonly Line[],
  page: Page,
): Slice<Line> {
  const start = page.after === null ? 0 : placeOf(lines, page.after) + 1;
  const end = page.before === null ? lines.length : placeOf(lines, page.before);
  const inside = lines.slice(start, Math.max(start, end));
  const travelled = page.backwards ? inside.reverse() : inside;
  return sliceOf(page, travelled.slice(0, page.size + 1));
}

function placeOf(lines: readonly { readonly id: string }[], [, id]: readonly string[]): number {
  const place = lines.findIndex((line) => line.id === id);
  if (place < 0) throw unknownCursor();
  return place;
}
