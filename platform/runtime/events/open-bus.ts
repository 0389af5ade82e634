import type { Logger } from '../logging/logger';
import type { Bus } from './bus';
import { InProcessBus } from './in-process-bus';
import { RedisBus } from './redis-bus';

/** Redis when an address is given, else the bus of this process alone. */
export async function openBus(redisUrl: string | null, log: Logger): Promise<Bus> {
  const onFault = (error: unknown) => log.error({ error }, 'fault on the bus');
  return redisUrl === null ? new InProcessBus(onFault) : RedisBus.connect(redisUrl, 'pro-denpasar', onFault);
}
