import type { Readable } from 'node:stream';

/** Bytes from `start` to `end`, both included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where files are kept: a folder, or a bucket that speaks S3. A key is `<id>/<part>`; a file is there whole or not
 * at all, and is never changed: what is new has another key.
 */
export interface FileStorage {
  /** A local folder for files in the making: what is left in it after a crash is nobody's. */
  readonly spool: string;
  /** Keeps a file of the spool, which is taken away from there. Durable when it resolves. */
  keep(key: string, spooled: string): Promise<void>;
  /** Null when there is no such file. */
  open(key: string, range: ByteRange | null): Promise<Readable | null>;
  /** Removes every file of an id; none is no fault. */
  remove(id: string): Promise<void>;
  /** Every key there is. For looking after it, not for serving. */
  keys(): Promise<readonly string[]>;
  stop(): Promise<void>;
}
