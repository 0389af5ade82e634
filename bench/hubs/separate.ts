import { Redis } from 'ioredis';
import { startPrivateRedis } from '../../test/support/private-redis';
import { freePort } from '../../test/support/private-server';
import { processMeter, redisMeter, type CpuMeter } from '../measures/cpu-meter';
import type { City } from './city';
import { startHubProcess, type HubProcess } from './hub-process';
import type { MeasuredHub } from './measured-hub';
import { untilReady } from './ready';

/** Each service comes after those it follows; accounts and complaints follow each other. */
const services = [
  'accounts',
  'agencies',
  'complaints',
  'analytics',
  'mirror',
  'mailroom',
  'gateway',
] as const;

/** Seven processes and a Redis, speaking signed HTTP with each other. */
export async function startSeparate(city: City): Promise<MeasuredHub> {
  const redis = await startPrivateRedis();
  const client = new Redis(redis.url);
  const running: HubProcess[] = [];
  const meters: CpuMeter[] = [];
  const ports = { complaints: String(await freePort()), mirror: String(await freePort()) };
  let env = {
    ...city.env,
    REDIS_URL: redis.url,
    COMPLAINTS_URL: `http://127.0.0.1:${ports.complaints}`,
    MIRROR_URL: `http://127.0.0.1:${ports.mirror}`,
  };
  let origin = '';
  for (const service of services) {
    const port = service === 'complaints' || service === 'mirror' ? { SERVICE_PORT: ports[service] } : {};
    const started = await startHubProcess({ services: [service], env: { ...env, ...port } });
    running.unshift(started);
    meters.push(processMeter(service, started.pid));
    env = { ...env, [`${service.toUpperCase()}_URL`]: started.url };
    origin = started.url;
  }
  await untilReady(origin);
  return {
    mode: 'separate',
    origin,
    meters: [...meters, redisMeter(client)],
    async stop() {
      for (const service of running) await service.stop();
      client.disconnect();
      await redis.stop();
    },
  };
}
