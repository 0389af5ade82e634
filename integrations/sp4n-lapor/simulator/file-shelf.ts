import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of attachments: in a folder beside the reports, or in memory with them. */
export class FileShelf {
  private readonly kept = new Map<number, Buffer>();

  constructor(private readonly folder: string | null) {
    if (folder) mkdirSync(folder, { recursive: true });
  }

  put(id: number, bytes: Buffer): void {
    if (this.folder) writeFileSync(join(this.folder, String(id)), bytes);
    else this.kept.set(id, bytes);
  }

  get(id: number): Buffer | null {
    if (!this.folder) return this.kept.get(id) ?? null;
    const path = join(this.folder, String(id));
    return existsSync(path) ? readFileSync(path) : null;
  }

  /** Only what is kept in memory: a folder is somebody else's to clear. */
  clear(): void {
    this.kept.clear();
  }
}
