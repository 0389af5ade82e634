import type { FastifyReply, FastifyRequest } from 'fastify';

/** How long a sender who was answered before the end is still listened to. */
const longestMilliseconds = 5_000;

/**
 * A sender that is not done when it is answered hears the answer only while it is listened to: a connection closed
 * at once takes the answer with it.
 */
export function drainRest({ raw }: FastifyRequest, reply: FastifyReply): void {
  reply.raw.once('finish', () => {
    if (raw.complete || raw.destroyed) return;
    const end = setTimeout(() => raw.socket.destroy(), longestMilliseconds);
    end.unref();
    raw.once('close', () => clearTimeout(end));
  });
}
