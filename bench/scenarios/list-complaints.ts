import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { percentile } from '../measures/percentiles';
import { readMeters, untilQuiet, usedPer } from '../measures/cpu-meter';
import type { MeasuredHub } from '../hubs/measured-hub';
import { Door } from '../measures/door';
import type { Round } from './round';

/** A public list as a newsroom would ask for it: one request, answered by four subgraphs. */
const publicList = readFileSync(
  join(__dirname, '..', '..', 'schema', 'operations', 'public-list.graphql'),
  'utf8',
);
const listed = 20;

/** Sends `count` lists, at most `concurrency` at once. */
export async function measureLists(
  hub: MeasuredHub,
  { count, concurrency }: { readonly count: number; readonly concurrency: number },
): Promise<Round> {
  const door = new Door(hub.origin, concurrency);
  await untilQuiet(hub.meters);
  const before = await readMeters(hub.meters);
  const milliseconds: number[] = [];
  let left = count;
  const oneAfterAnother = async () => {
    while (left > 0) {
      left -= 1;
      const answer = await door.ask<{ nodes: unknown[] }>(publicList, { first: listed });
      if (answer.value.nodes.length !== listed) throw new Error('the list is shorter than asked');
      milliseconds.push(answer.milliseconds);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, oneAfterAnother));
  const cpu = usedPer(count, before, await readMeters(hub.meters));
  await door.stop();
  return { cpu, times: { p50: percentile(milliseconds, 0.5), p99: percentile(milliseconds, 0.99) } };
}
