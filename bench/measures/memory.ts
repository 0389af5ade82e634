import { readFileSync } from 'node:fs';

/** Resident memory of a process while something is done, in megabytes. */
export async function memoryDuring(
  pid: number,
  work: () => Promise<unknown>,
): Promise<{ readonly before: number; readonly peak: number; readonly seconds: number }> {
  const before = resident(pid);
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, resident(pid))), 50);
  const start = performance.now();
  try {
    await work();
  } finally {
    clearInterval(watch);
  }
  return { before, peak, seconds: (performance.now() - start) / 1_000 };
}

/** In megabytes. */
export function resident(pid: number): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
