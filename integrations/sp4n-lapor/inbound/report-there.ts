import type { LaporClient } from '../client/lapor-client';
import { instantOf } from '../mapping/times';

type Awaitable<T> = T extends Promise<infer Value> ? Value : T;
export type RecordThere = Awaitable<ReturnType<LaporClient['reports']>>['read'][number];
type DetailThere = Awaitable<ReturnType<LaporClient['report']>>;
export type ItemThere = Awaitable<ReturnType<LaporClient['followUps']>>['read'][number];

/** Everything the other side says of one report, however we came to know it: polled, pushed, or out of a file. */
export interface ReportThere {
  readonly record: RecordThere;
  /** Its log, oldest first; empty where it was not asked for. */
  readonly logs: DetailThere['logs']['read'];
  readonly items: readonly ItemThere[];
  /** The thread was read whole: what is missing from it is gone. */
  readonly isWhole: boolean;
  /** What could not be read of it: places and kinds, never a value. */
  readonly broken: readonly string[];
}

/** When the state it has was reached, by its own clock; null when nobody says so in a way that can be read. */
export function statusSince({ record, logs }: ReportThere): Date | null {
  const named = logs.filter(({ statusNew }) => statusNew === record.statusName);
  const times = named.flatMap(({ date }) => instantOf(date) ?? []);
  if (times.length > 0) return new Date(Math.max(...times.map((at) => at.getTime())));
  return instantOf(record.updatedAt);
}

/** Why it was moved to the state it has, in the words of whoever moved it. */
export function reasonOf({ record, logs }: ReportThere): string | null {
  const last = logs.filter(({ statusNew }) => statusNew === record.statusName).at(-1);
  return last && last.content.trim() !== '' ? last.content : null;
}
