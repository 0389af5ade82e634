import { isDeepStrictEqual } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import { Door } from '../measures/door';
import { percentile } from '../measures/percentiles';
import { anEntry } from '../scenarios/live-thread';
import type { Watchers } from '../scenarios/watchers';

/** What those notice who do nothing wrong. Times in milliseconds. */
export interface Noticed {
  readonly answers: number;
  readonly p50: number;
  readonly p99: number;
  readonly entries: number;
  /** From posting an entry to its last subscriber; null where nobody listens. */
  readonly told: number | null;
}

const oneComplaint = `query($id: ID!) { complaint(id: $id) { ticket topic filedAt category { name } reporter { displayName } } }`;
const readers = 3;

/** People who ask one after another and, where there is a thread, an officer who writes to it. */
interface People {
  /** Asks once more; gives how long it took. */
  readonly ask: (count: number) => Promise<number>;
  /** Writes once; gives how long it took to the last subscriber. */
  readonly write?: () => Promise<number>;
}

export async function noticedDuring(work: Promise<unknown>, { ask, write }: People): Promise<Noticed> {
  let isOver = false;
  void work.finally(() => (isOver = true)).catch(() => undefined);
  const times: number[] = [];
  const told: number[] = [];
  const read = async (first: number) => {
    for (let count = first; !isOver; count += 1) {
      times.push(await ask(count));
      await pause(5);
    }
  };
  const writing = async () => {
    while (write && !isOver) {
      told.push(await write());
      await pause(100);
    }
  };
  await Promise.all([...Array.from({ length: readers }, (_, reader) => read(reader * 7)), writing()]);
  return {
    ...{ answers: times.length, p50: percentile(times, 0.5), p99: percentile(times, 0.99) },
    ...{ entries: told.length, told: told.length === 0 ? null : percentile(told, 0.5) },
  };
}

/** Ends the run when an answer is another than the first time. */
export function readerOf(door: Door, ids: readonly string[]): People['ask'] {
  const answers = new Map<string, unknown>();
  return async (count) => {
    const id = ids[count % ids.length] ?? '';
    const { value, milliseconds } = await door.ask<unknown>(oneComplaint, { id });
    const before = answers.get(id) ?? value;
    answers.set(id, before);
    if (!isDeepStrictEqual(value, before))
      throw new Error(`another answer for ${id}: ${JSON.stringify(value)}`);
    return milliseconds;
  };
}

/** Ends the run when an entry does not reach everybody. */
export function writerTo(
  watchers: Watchers,
  subscribers: number,
  post: (body: string) => Promise<unknown>,
): () => Promise<number> {
  return async () => {
    const body = anEntry();
    const sent = performance.now();
    const arrivals = await watchers.arrivalsOf(body, async () => void (await post(body)));
    if (arrivals.length < subscribers) {
      const took = Math.round(performance.now() - sent);
      throw new Error(`${arrivals.length} of ${subscribers} were told within ${took} ms`);
    }
    return percentile(arrivals, 1) - sent;
  };
}
