import type { Readable } from 'node:stream';
import { GatewayRefusal } from '../errors/gateway-refusal';

/** A body beyond the limit is read to its end up to here, so that the sender is there to hear the refusal. */
const mostDiscarded = 64 * 1024 * 1024;

/** The whole body; refused when it is longer than `most` bytes. */
export async function readBody(stream: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    length += bytes.length;
    if (length <= most) chunks.push(bytes);
    else chunks.length = 0;
    if (length > mostDiscarded) break;
  }
  if (length > most) throw new GatewayRefusal('BODY_TOO_LARGE', most);
  return Buffer.concat(chunks);
}
