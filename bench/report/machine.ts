import { cpus, loadavg, totalmem } from 'node:os';

/** Where and when something was measured: figures of two machines are not to be compared. */
export function machine(): Readonly<Record<string, string>> {
  const [first] = cpus();
  return {
    at: new Date().toISOString(),
    node: process.version,
    system: `${process.platform} ${process.arch}`,
    processor: `${cpus().length} × ${first?.model ?? 'unknown'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    'load average at start': loadavg()
      .map((load) => load.toFixed(1))
      .join(' '),
  };
}
