import { open } from 'node:fs/promises';

/** Readers look for the end within the last kilobyte. */
const tail = 1_024;

/** Begins with its header at the first byte, so that it is nothing else as well, and has its end. */
export async function isWholePdf(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const read = async (position: number, length: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
      return buffer.toString('latin1', 0, bytesRead);
    };
    const head = await read(0, 5);
    const end = await read(Math.max(0, size - tail), tail);
    return head === '%PDF-' && end.includes('%%EOF');
  } finally {
    await file.close();
  }
}
