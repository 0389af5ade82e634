import type { Page } from '../../../platform/domain/page';
import { pageOf, type PageArguments } from '../../../platform/runtime/graphql/connection.type';
import { unknownCursor } from '../../../platform/runtime/graphql/unknown-cursor';

/** A page of a list by time: its cursors hold a time (ISO 8601) and an id, or are refused. */
export function pageByTime(request: PageArguments): Page {
  const page = pageOf(request);
  for (const keys of [page.after, page.before]) {
    const at = new Date(keys?.[0] ?? '');
    const isPlace = keys?.length === 2 && !Number.isNaN(at.getTime()) && at.toISOString() === keys[0];
    if (keys !== null && !isPlace) throw unknownCursor();
  }
  return page;
}
