import { readFileSync } from 'node:fs';

export interface HotSpot {
  readonly name: string;
  /** Of all time in which the processor worked. */
  readonly share: number;
}

/** The parts of V8's `.cpuprofile` that are read here. */
interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  /** Microseconds of the machine's monotonic clock. */
  readonly startTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** A stretch of the machine's monotonic clock, in microseconds. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Self time out of a `.cpuprofile`, largest first; waiting does not count. */
export function readHotSpots(
  file: string,
  { from, to }: Window,
): {
  readonly byPlace: readonly HotSpot[];
  readonly byFunction: readonly HotSpot[];
} {
  const { nodes, startTime, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8')) as Profile;
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const places = new Map<string, number>();
  const functions = new Map<string, number>();
  let total = 0;
  let at = startTime;
  samples.forEach((sample, index) => {
    const frame = frames.get(sample);
    const spent = timeDeltas[index] ?? 0;
    at += spent;
    if (at < from || at > to) return;
    if (!frame || ['(idle)', '(root)', '(program)'].includes(frame.functionName)) return;
    const place = placeOf(frame.functionName, frame.url);
    const name = `${frame.functionName || '(anonymous)'} ${fileOf(frame.url)}:${frame.lineNumber + 1}`;
    total += spent;
    places.set(place, (places.get(place) ?? 0) + spent);
    functions.set(name, (functions.get(name) ?? 0) + spent);
  });
  return { byPlace: ranked(places, total), byFunction: ranked(functions, total) };
}

function ranked(spent: ReadonlyMap<string, number>, total: number): HotSpot[] {
  return [...spent]
    .map(([name, microseconds]) => ({ name, share: microseconds / total }))
    .sort((a, b) => b.share - a.share);
}

/** A package by its name, a file of ours by its path, what V8 does itself by what it is. */
function placeOf(functionName: string, url: string): string {
  if (url === '') return functionName || '(native)';
  return /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? fileOf(url);
}

function fileOf(url: string): string {
  return url.replace(/^.*\/node_modules\//, '').replace(/^.*\/dist\//, '');
}
