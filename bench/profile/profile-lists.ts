import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { City } from '../hubs/city';
import { startEmbedded } from '../hubs/embedded';
import { measureLists } from '../scenarios/list-complaints';
import { readHotSpots, type HotSpot } from './hot-spots';

const lists = 600;

/** Where the CPU time of list (a) goes, in one process: by package, then by function. */
export async function profileLists(city: City): Promise<string> {
  const profiles = join(city.folder, 'profiles');
  const hub = await startEmbedded(city, ['--cpu-prof', `--cpu-prof-dir=${profiles}`]);
  // Once before, or compiling would be a good part of what is seen.
  await measureLists(hub, { count: 100, concurrency: 1 });
  const from = now();
  const { cpu } = await measureLists(hub, { count: lists, concurrency: 1 });
  const to = now();
  await hub.stop();
  const [file] = readdirSync(profiles);
  if (!file) throw new Error('no profile was written');
  const { byPlace, byFunction } = readHotSpots(join(profiles, file), { from, to });
  return [
    `${lists} lists with the profiler on: ${(cpu.get('hub') ?? 0).toFixed(1)} CPU ms each`,
    '',
    ...table('package or file', byPlace.slice(0, 30)),
    '',
    ...table('function', byFunction.slice(0, 40)),
  ].join('\n');
}

function table(title: string, spots: readonly HotSpot[]): string[] {
  return [
    `| ${title} | self time |`,
    '|---|---|',
    ...spots.map(({ name, share }) => `| ${name} | ${(share * 100).toFixed(1)} % |`),
  ];
}

/** The clock V8 stamps its profiles with; the same for all processes of a machine. */
function now(): number {
  return Number(process.hrtime.bigint() / 1000n);
}
