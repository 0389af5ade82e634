import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

/**
 * What an office document (a ZIP archive) unpacks to. Its list of contents is judged first; what passes is unpacked into
 * nothing, each entry up to the size it says it has, for the list may lie. Bounded in memory and time whatever the file
 * says of itself.
 */
const mostEntries = 2_000;
const mostDirectoryBytes = 1024 * 1024;
const mostUnpackedBytes = 200 * 1024 * 1024;
/** Deflate reaches 1,032 to 1; text of an honest document stays far below this. */
const mostRatio = 200;
/** The end record and the longest comment after it. */
const tailBytes = 22 + 65_535;

export type ArchiveFault = 'NOT_AN_ARCHIVE' | 'BOMB' | 'MACROS' | 'ENCRYPTED';

export async function faultOfArchive(path: string): Promise<ArchiveFault | null> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const directory = await readDirectory(file, size);
    if (directory === null) return 'NOT_AN_ARCHIVE';
    const entries = judge(directory, size);
    return typeof entries === 'string' ? entries : await faultOfEntries(path, file, entries);
  } finally {
    await file.close();
  }
}

interface Entry {
  /** 0 is stored, 8 is deflated; office documents know no other. */
  readonly method: number;
  readonly start: number;
  readonly packed: number;
  readonly unpacked: number;
}

interface Directory {
  readonly bytes: Buffer;
  readonly entries: number;
  readonly at: number;
}

async function readDirectory(file: FileHandle, size: number): Promise<Directory | null> {
  const tail = await read(file, Math.max(0, size - tailBytes), Math.min(size, tailBytes));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || tail.length - end < 22) return null;
  const entries = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const at = tail.readUInt32LE(end + 16);
  // The list ends where the end record begins, and the comment where the file ends: nothing hides between.
  const endAt = Math.max(0, size - tailBytes) + end;
  const isWhole = at + length === endAt && endAt + 22 + tail.readUInt16LE(end + 20) === size;
  if (!isWhole || entries === 0xffff || entries > mostEntries || length > mostDirectoryBytes) return null;
  const first = await read(file, 0, 4);
  // An archive behind something else is two files in one.
  if (first.length < 4 || first.readUInt32LE(0) !== 0x04034b50) return null;
  return { bytes: await read(file, at, length), entries, at };
}

/** Entries as the list has them, or what is wrong with it. */
function judge(
  { bytes, entries, at: directoryAt }: Directory,
  size: number,
): readonly Entry[] | ArchiveFault {
  const listed: Entry[] = [];
  let offset = 0;
  let packed = 0;
  let unpacked = 0;
  const starts = new Set<number>();
  for (let entry = 0; entry < entries; entry += 1) {
    if (offset + 46 > bytes.length || bytes.readUInt32LE(offset) !== 0x02014b50) return 'NOT_AN_ARCHIVE';
    const flags = bytes.readUInt16LE(offset + 8);
    const packedHere = bytes.readUInt32LE(offset + 20);
    const unpackedHere = bytes.readUInt32LE(offset + 24);
    const nameLength = bytes.readUInt16LE(offset + 28);
    const more = bytes.readUInt16LE(offset + 30) + bytes.readUInt16LE(offset + 32);
    const start = bytes.readUInt32LE(offset + 42);
    const name = bytes.toString('utf8', offset + 46, offset + 46 + nameLength);
    if ((flags & 1) === 1) return 'ENCRYPTED';
    if (/vbaProject|\.(exe|dll|js|vbs|scr|bat|cmd|jar)$/i.test(name)) return 'MACROS';
    packed += packedHere;
    unpacked += unpackedHere;
    // Sizes of 4 GB and more are written elsewhere; entries that share their bytes are counted once and unpacked often.
    if (unpackedHere === 0xffffffff || start >= directoryAt || starts.has(start) || packed > size)
      return 'BOMB';
    starts.add(start);
    if (unpacked > mostUnpackedBytes || unpackedHere > mostRatio * packedHere + 64 * 1024) return 'BOMB';
    listed.push({
      method: bytes.readUInt16LE(offset + 10),
      start,
      packed: packedHere,
      unpacked: unpackedHere,
    });
    offset += 46 + nameLength + more;
  }
  return offset === bytes.length ? listed : 'NOT_AN_ARCHIVE';
}

async function faultOfEntries(
  path: string,
  file: FileHandle,
  entries: readonly Entry[],
): Promise<ArchiveFault | null> {
  for (const { method, start, packed, unpacked } of entries) {
    const head = await read(file, start, 30);
    if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50) return 'NOT_AN_ARCHIVE';
    const from = start + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
    if (method === 0 && packed !== unpacked) return 'BOMB';
    if (method === 0 || packed === 0) continue;
    if (method !== 8) return 'NOT_AN_ARCHIVE';
    const length = await inflatedLength(
      createReadStream(path, { start: from, end: from + packed - 1 }),
      unpacked,
    );
    if (length === null) return 'NOT_AN_ARCHIVE';
    if (length !== unpacked) return 'BOMB';
  }
  return null;
}

/** How long it becomes, or one more than `most` when it becomes longer; null for what cannot be unpacked. */
async function inflatedLength(packed: Readable, most: number): Promise<number | null> {
  let length = 0;
  try {
    await pipeline(packed, createInflateRaw(), async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        length += chunk.length;
        if (length > most) return;
      }
    });
  } catch {
    return length > most ? most + 1 : null;
  }
  return Math.min(length, most + 1);
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
