import type { Logger } from '../logging/logger';
import { systemClock } from '../system-clock';
import type { Bus } from './bus';
import { InProcessBus } from './in-process-bus';
import { RedisBus } from './redis-bus';

/** Redis when an address is given, else the bus of this process alone. */
export async function openBus(redisUrl: string | null, log: Logger): Promise<Bus> {
  const onFault = (error: unknown) => log.error({ error }, 'fault on the bus');
  if (redisUrl === null) return new InProcessBus(onFault);
  return RedisBus.connect(redisUrl, {
    prefix: 'pro-denpasar',
    clock: systemClock,
    onFault,
    onAway: (error) =>
      log.error({ error }, 'the bus is away: events are read from the store until it is back'),
    onBack: (since) => log.info({ since }, 'the bus is back'),
  });
}
