import { sliceOf, type Page, type Slice } from '../../../platform/domain/page';
import { unknownCursor } from '../../../platform/runtime/graphql/unknown-cursor';
import type { HistoryLine } from '../store/reading';

/**
 * One page of a whole history. Lines are found by their id: they keep the order in which they were written,
 * whatever the clocks of two nodes say.
 */
export function cutHistory(lines: readonly HistoryLine[], page: Page): Slice<HistoryLine> {
  const start = page.after === null ? 0 : placeOf(lines, page.after) + 1;
  const end = page.before === null ? lines.length : placeOf(lines, page.before);
  const inside = lines.slice(start, Math.max(start, end));
  const travelled = page.backwards ? inside.reverse() : inside;
  return sliceOf(page, travelled.slice(0, page.size + 1));
}

function placeOf(lines: readonly HistoryLine[], [, id]: readonly string[]): number {
  const place = lines.findIndex((line) => line.id === id);
  if (place < 0) throw unknownCursor();
  return place;
}
