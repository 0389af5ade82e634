import type { Page } from '../../../platform/domain/page';
import { unknownCursor } from '../../../platform/runtime/graphql/unknown-cursor';
import { allOf, sql, sqlInstant, type Sql } from './sql';

/** How a list runs: by a time, then by id, both in one direction. */
export interface Order {
  readonly time: string;
  readonly id: string;
  readonly newestFirst: boolean;
}

/** Complaints `c` as they are listed. */
export const newestFirst: Order = { time: 'c.filedAt', id: 'c.id', newestFirst: true };

/** The rows of a page as a condition: after one place of the list, before another. */
export function wherePlaced(page: Page, order: Order): Sql {
  return allOf([
    ...(page.after === null ? [] : [beyond(page.after, order, order.newestFirst)]),
    ...(page.before === null ? [] : [beyond(page.before, order, !order.newestFirst)]),
  ]);
}

/** The order in which a page is read: away from where it starts. */
export function orderedBy(page: Page, order: Order): string {
  const word = page.backwards === order.newestFirst ? 'ASC' : 'DESC';
  return `${order.time} ${word}, ${order.id} ${word}`;
}

function beyond(place: readonly string[], { time, id }: Order, earlier: boolean): Sql {
  const [at, lastId] = readPlace(place);
  const sign = earlier ? '<' : '>';
  // The first half is implied by the second; without it MySQL does not walk the index.
  return sql(`${time} ${sign}= ? AND (${time} ${sign} ? OR ${id} ${sign} ?)`, at, at, lastId);
}

function readPlace(place: readonly string[]): [at: string, id: string] {
  const [at, id] = place;
  if (at === undefined || id === undefined || place.length !== 2) throw unknownCursor();
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime()) || instant.toISOString() !== at) throw unknownCursor();
  return [sqlInstant(instant), id];
}
