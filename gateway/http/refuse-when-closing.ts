import type { FastifyInstance } from 'fastify';
import { GatewayRefusal } from '../errors/gateway-refusal';

/** A request that comes on an open connection after the stop began is told to come again. */
export function refuseWhenClosing(server: FastifyInstance): void {
  let closing = false;
  server.addHook('preClose', async () => {
    closing = true;
  });
  server.addHook('onRequest', async () => {
    if (closing) throw new GatewayRefusal('SHUTTING_DOWN');
  });
  // A connection that is kept after its last answer would hold up the stop.
  server.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
}
