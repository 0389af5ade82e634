import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const sample = z.object({
  operations: z.number(),
  seconds: z.number(),
  heapMegabytes: z.number(),
  residentMegabytes: z.number(),
});
const progress = z.object({
  seed: z.number(),
  /** Cities that were emptied, filled, drained and compared. */
  checkpoints: z.number(),
  operations: z.number(),
  /** Calls that came to the other side. */
  calls: z.number(),
  seconds: z.number(),
  /** How often the process was started for it. */
  starts: z.number(),
  memory: z.array(sample),
});
export type Progress = z.output<typeof progress>;
export type MemorySample = z.output<typeof sample>;

/** How far a soak has got, in a folder of its own: a checkpoint is kept whole or not at all. */
export class ProgressFile {
  private readonly path: string;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.path = join(folder, 'progress.json');
  }

  /** What was kept for this seed, or the beginning. */
  read(seed: number): Progress {
    const nothing = { seed, checkpoints: 0, operations: 0, calls: 0, seconds: 0, starts: 0, memory: [] };
    if (!existsSync(this.path)) return nothing;
    const kept = progress.parse(JSON.parse(readFileSync(this.path, 'utf8')));
    return kept.seed === seed ? kept : nothing;
  }

  write(kept: Progress): void {
    writeFileSync(`${this.path}.new`, JSON.stringify(kept, null, 2));
    renameSync(`${this.path}.new`, this.path);
  }
}
