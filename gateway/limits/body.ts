import type { Readable } from 'node:stream';
import { GatewayRefusal } from '../errors/gateway-refusal';

/** A body beyond the limit is read to its end up to here, so that the sender is there to hear the refusal. */
const mostDiscarded = 64 * 1024 * 1024;

/** For the whole of a body, so that a slow sender does not hold a connection for ever. */
const longestMilliseconds = 60_000;

/** The whole body; refused when it is longer than `most` bytes. */
export async function readBody(stream: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  const end = setTimeout(() => stream.destroy(), longestMilliseconds);
  stream.once('close', () => clearTimeout(end));
  for await (const chunk of stream) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    length += bytes.length;
    if (length <= most) chunks.push(bytes);
    else chunks.length = 0;
    if (length > mostDiscarded) break;
  }
  clearTimeout(end);
  if (length > most) throw new GatewayRefusal('BODY_TOO_LARGE', most);
  return Buffer.concat(chunks);
}
