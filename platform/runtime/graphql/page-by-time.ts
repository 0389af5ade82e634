import type { Page } from '../../domain/page';
import { pageOf, type PageArguments } from './connection.type';
import { unknownCursor } from './unknown-cursor';

/** A page of a list in order of time: its cursors hold an instant and an id, and no other list's keys. */
export function pageByTime(request: PageArguments): Page {
  const page = pageOf(request);
  for (const keys of [page.after, page.before]) {
    if (keys !== null && !isPlaceInTime(keys)) throw unknownCursor();
  }
  return page;
}

function isPlaceInTime(keys: readonly string[]): boolean {
  const [at, id, ...more] = keys;
  if (at === undefined || id === undefined || more.length > 0) return false;
  const instant = new Date(at);
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === at && id.length <= 64;
}
