import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs a benchmark with a temporary folder of its own, and ends the process with it, whatever still runs. */
export function inOwnFolder(prefix: string, main: (folder: string) => Promise<void>): void {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  main(folder)
    .catch((error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    })
    .finally(() => {
      rmSync(folder, { recursive: true, force: true });
      process.exit();
    });
}
