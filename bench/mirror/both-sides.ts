import { setTimeout as pause } from 'node:timers/promises';
import { startSimulator, type Simulator } from '../../integrations/sp4n-lapor/simulator/server';
import { systemClock } from '../../platform/runtime/system-clock';
import { freePort } from '../../test/support/private-server';
import type { City } from '../hubs/city';
import { startHubProcess } from '../hubs/hub-process';
import { untilReady } from '../hubs/ready';
import { processMeter, type CpuMeter } from '../measures/cpu-meter';
import { Door } from '../measures/door';

const credentials = { bearer: 'bench', token: 'bench' };
const pushSecret = 'bench-of-the-mirror';
const signIn = `mutation($input: SignInInput!) {
  signIn(input: $input) { session { accessToken } refusal { code } }
}`;

/** A hub in a process of its own, and the national side in this one: its time never counts as the hub's. */
export interface BothSides {
  readonly origin: string;
  readonly pid: number;
  readonly cpu: CpuMeter;
  readonly simulator: Simulator;
  readonly door: Door;
  tokenOf(email: string): Promise<string>;
  stop(): Promise<void>;
}

export interface Listening {
  /** How often the hub looks. */
  readonly pollSeconds: number;
  /** Whether the national side tells of each change at once. */
  readonly pushes: boolean;
}

export async function openBothSides(city: City, { pollSeconds, pushes }: Listening): Promise<BothSides> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/integrations/sp4n-lapor/events`;
  const simulator = await startSimulator({
    ...{ clock: systemClock, environment: 'development', file: null, ...credentials },
    push: pushes ? { url, secret: pushSecret } : null,
  });
  const env = {
    ...city.env,
    ...{ PORT: String(port), HUB_ENVIRONMENT: 'development', LAPOR_API_URL: simulator.url },
    ...{ LAPOR_BEARER: credentials.bearer, LAPOR_TOKEN: credentials.token, LAPOR_PUSH_SECRET: pushSecret },
    ...{ LAPOR_DEFAULT_CATEGORY_ID: '900', LAPOR_CALLS_PER_MINUTE: '1000000' },
    LAPOR_POLL_SECONDS: String(pollSeconds),
  };
  const hub = await startHubProcess({ services: [], env });
  await untilReady(hub.url);
  const door = new Door(hub.url, 8);
  return {
    ...{ origin: hub.url, pid: hub.pid, cpu: processMeter('hub', hub.pid), simulator, door },
    async tokenOf(email) {
      const input = { email, password: city.signIns.password };
      const { value } = await door.ask<{ session: { accessToken: string } }>(signIn, { input });
      return value.session.accessToken;
    },
    async stop() {
      await door.stop();
      await hub.stop();
      await simulator.stop();
    },
  };
}

/** Waits until something is so, looking four times a second. */
export async function untilSo(isSo: () => boolean | Promise<boolean>, minutes = 15): Promise<void> {
  const deadline = performance.now() + minutes * 60_000;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`not so after ${minutes} minutes`);
    await pause(250);
  }
}

/** Waits until the national side has been called for nothing but its list for so long. */
export async function untilSilent({ simulator: { journal } }: BothSides, seconds = 4): Promise<void> {
  let [calls, since] = [journal.lines().length, performance.now()];
  await untilSo(() => {
    const now = journal.lines().filter(({ call }) => call !== 'list').length;
    if (now !== calls) [calls, since] = [now, performance.now()];
    return performance.now() - since > seconds * 1_000;
  });
}
