import { open } from 'node:fs/promises';

/** Readers look for the end within the last kilobyte; a ZIP archive has its own within its longest comment. */
const tail = { end: 1_024, archive: 22 + 65_535 };
const endOfArchive = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

/**
 * Begins with its header at the first byte and ends with its end, with nothing but white space behind it, and holds no
 * end of an archive: so it is nothing else as well.
 */
export async function isWholePdf(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const read = async (position: number, length: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    };
    const head = await read(0, 5);
    const last = await read(Math.max(0, size - tail.archive), tail.archive);
    const end = last.subarray(-tail.end).toString('latin1');
    return head.toString('latin1') === '%PDF-' && /%%EOF[\s\0]*$/.test(end) && !last.includes(endOfArchive);
  } finally {
    await file.close();
  }
}
