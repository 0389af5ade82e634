import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Redis } from 'ioredis';

/** CPU time of one process since its start, user and system together. */
export interface CpuMeter {
  readonly name: string;
  milliseconds(): Promise<number>;
}

export type CpuReading = ReadonlyMap<string, number>;

export function processMeter(name: string, pid: number): CpuMeter {
  return { name, milliseconds: async () => (process.platform === 'linux' ? ofProc(pid) : ofPs(pid)) };
}

/** Redis tells its own. */
export function redisMeter(redis: Redis): CpuMeter {
  return {
    name: 'redis',
    async milliseconds() {
      const info = await redis.info('cpu');
      const seconds = (key: string) => Number(new RegExp(`^${key}:(.+)$`, 'm').exec(info)?.[1] ?? Number.NaN);
      return (seconds('used_cpu_user') + seconds('used_cpu_sys')) * 1000;
    },
  };
}

export async function readMeters(meters: readonly CpuMeter[]): Promise<CpuReading> {
  return new Map(
    await Promise.all(meters.map(async (meter) => [meter.name, await meter.milliseconds()] as const)),
  );
}

/** What each process used between two readings, per piece of work. */
export function usedPer(count: number, before: CpuReading, after: CpuReading): CpuReading {
  return new Map([...after].map(([name, used]) => [name, (used - (before.get(name) ?? 0)) / count]));
}

export function totalOf(reading: CpuReading): number {
  return [...reading.values()].reduce((sum, used) => sum + used, 0);
}

const windowMilliseconds = 250;
const quietMilliseconds = 15;
const patienceMilliseconds = 60_000;

/**
 * Waits until the servers rest, so that work left over from one measurement (relays, projections, garbage) is
 * counted where it belongs and not in the next one. Rest is seen in their CPU time, not guessed.
 */
export async function untilQuiet(meters: readonly CpuMeter[]): Promise<CpuReading> {
  const deadline = performance.now() + patienceMilliseconds;
  let before = await readMeters(meters);
  for (;;) {
    await pause(windowMilliseconds);
    const now = await readMeters(meters);
    if (totalOf(now) - totalOf(before) <= quietMilliseconds) return before;
    if (performance.now() > deadline) throw new Error('the servers do not come to rest');
    before = now;
  }
}

/** Linux counts in ticks of 10 ms (USER_HZ is 100 on every port of Linux that Node runs on). */
function ofProc(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name of the program, in brackets, may hold spaces.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** `[[days-]hours:]minutes:seconds.hundredths` */
function ofPs(pid: number): number {
  const text = execFileSync('ps', ['-o', 'cputime=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  const seconds = text.split(/[:-]/).reduce((sum, part) => sum * 60 + Number(part), 0);
  return seconds * 1000;
}
