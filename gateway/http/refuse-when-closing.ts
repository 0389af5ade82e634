import type { FastifyInstance } from 'fastify';
import { GatewayRefusal } from '../errors/gateway-refusal';

/** A request that comes on an open connection after the stop began is told to come again. */
export function refuseWhenClosing(server: FastifyInstance): void {
  let closing = false;
  server.addHook('preClose', async () => {
    closing = true;
  });
  server.addHook('onRequest', async (_request, reply) => {
    if (!closing) return;
    reply.header('connection', 'close');
    throw new GatewayRefusal('SHUTTING_DOWN');
  });
}
