import type { FastifyInstance } from 'fastify';
import type { Bus } from '../events/bus';

export interface Health {
  readonly isReady: () => Promise<boolean>;
  readonly bus: Pick<Bus, 'awaySince'>;
  /** What else is told to who looks after it. */
  readonly told?: () => Readonly<Record<string, unknown>>;
}

/**
 * `/health/live`: the process works. `/health/ready`: it can answer; 503 tells a balancer to go elsewhere. A bus that is
 * away only slows what is live, and every node misses it alike: it is told and is no reason to go elsewhere.
 */
export function healthRoutes(server: FastifyInstance, { isReady, bus, told }: Health): void {
  server.get('/health/live', async () => ({ status: 'ok' }));
  server.get('/health/ready', async (_request, reply) => {
    const ready = await isReady().catch(() => false);
    const { awaySince } = bus;
    return reply.code(ready ? 200 : 503).send({
      status: ready ? 'ok' : 'unavailable',
      ...(awaySince ? { bus: { status: 'away', since: awaySince.toISOString() } } : {}),
      ...told?.(),
    });
  });
}
