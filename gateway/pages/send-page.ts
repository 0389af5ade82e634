import type { FastifyReply } from 'fastify';

/** Our own pages: their style sheet, their script, their queries, and nothing of any other host. */
export const ownPagePolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; " +
  "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

export function sendPage(reply: FastifyReply, html: string, policy = ownPagePolicy): FastifyReply {
  return reply
    .header('content-security-policy', policy)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(html);
}
