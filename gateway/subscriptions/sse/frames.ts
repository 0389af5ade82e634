import type { Message } from '../message';

const blank = Buffer.from('\n\n');
const closeBrace = Buffer.from('}\n\n');

/** How the messages of one operation are written as events. The JSON of a message is one line and shared by all. */
export interface Frames {
  next(message: Message): Buffer;
  readonly complete: Buffer;
  /** Whether the client's place is that of this operation. */
  readonly keepsPosition: boolean;
}

/** An operation that has its stream for itself; a browser that loses the line gives the last `id` back. */
export const ownStream: Frames = {
  next(message) {
    const { cursor, json } = message;
    const id = cursor === null ? '' : `id: ${cursor}\n`;
    return Buffer.concat([Buffer.from(`event: next\n${id}data: `), json, blank]);
  },
  complete: Buffer.from('event: complete\ndata:\n\n'),
  keepsPosition: true,
};

/** One of several on a stream. Without `id`: one position cannot stand for all of them. */
export function sharedStream(operationId: string): Frames {
  const id = JSON.stringify(operationId);
  const start = Buffer.from(`event: next\ndata: {"id":${id},"payload":`);
  return {
    next: ({ json }) => Buffer.concat([start, json, closeBrace]),
    complete: Buffer.from(`event: complete\ndata: {"id":${id}}\n\n`),
    keepsPosition: false,
  };
}

/** A comment: keeps the line alive and says nothing. */
export const heartbeat = Buffer.from(':\n\n');

/** Tells nothing, and where a browser goes on when it loses the line before the first message. */
export function positionFrame(cursor: string): Buffer {
  return Buffer.from(`id: ${cursor}\n\n`);
}

/** How long a browser waits before it connects again. */
export function retryFrame(milliseconds: number): Buffer {
  return Buffer.from(`retry: ${milliseconds}\n\n`);
}
