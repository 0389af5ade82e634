import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file that was received whole into the spool. */
export interface Spooled {
  readonly path: string;
  readonly sha256: string;
}

/** More bytes came than were announced, or fewer. */
export class LengthWrong extends Error {
  override readonly name = 'LengthWrong';
}

/** A new name in the spool; whoever makes a file of it takes care that it goes. */
export function spoolPath(spool: string): string {
  return join(spool, randomUUID());
}

/** Streams exactly `bytes` bytes into the spool: one more, or an early end, and nothing is left there. */
export async function receive(
  source: Readable,
  { spool, bytes, signal }: { readonly spool: string; readonly bytes: number; readonly signal: AbortSignal },
): Promise<Spooled> {
  await mkdir(spool, { recursive: true, mode: 0o700 });
  const path = spoolPath(spool);
  const digest = createHash('sha256');
  let length = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      length += chunk.length;
      if (length > bytes) return done(new LengthWrong());
      digest.update(chunk);
      done(null, chunk);
    },
  });
  // Opened before anything can fail: a stream that opens by itself could make the file after it was taken away.
  const file = await open(path, 'wx');
  try {
    await pipeline(source, counted, file.createWriteStream(), { signal });
    if (length !== bytes) throw new LengthWrong();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { path, sha256: digest.digest('hex') };
}

/** What processes that died have left in the spool: older than anything still being made. */
export async function sweepSpool(spool: string, before: Date): Promise<void> {
  const names = await readdir(spool).catch(() => []);
  for (const name of names) {
    const path = join(spool, name);
    const found = await stat(path).catch(() => null);
    if (found && found.mtime < before) await rm(path, { force: true });
  }
}
