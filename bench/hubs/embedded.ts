import { processMeter } from '../measures/cpu-meter';
import type { City } from './city';
import { startHubProcess } from './hub-process';
import type { MeasuredHub } from './measured-hub';
import { untilReady } from './ready';

/** Everything in one process. */
export async function startEmbedded(city: City, nodeOptions: readonly string[] = []): Promise<MeasuredHub> {
  const hub = await startHubProcess({ services: [], env: city.env, nodeOptions });
  await untilReady(hub.url);
  return {
    mode: 'embedded',
    origin: hub.url,
    meters: [processMeter('hub', hub.pid)],
    stop: () => hub.stop(),
  };
}
