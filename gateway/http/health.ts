import type { FastifyInstance } from 'fastify';

/** `/health/live`: the process works. `/health/ready`: it can answer; 503 tells a balancer to go elsewhere. */
export function healthRoutes(server: FastifyInstance, isReady: () => Promise<boolean>): void {
  server.get('/health/live', async () => ({ status: 'ok' }));
  server.get('/health/ready', async (_request, reply) => {
    const ready = await isReady().catch(() => false);
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'unavailable' });
  });
}
