import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { embeddedEnvironment } from '../../platform/runtime/config/embedded-environment';
import type { SignIns } from '../../tools/demo/sign-ins';
import { startHubProcess } from './hub-process';
import { untilReady } from './ready';

/** The made-up city in a folder of its own: databases, keys and sign-ins. */
export interface City {
  readonly folder: string;
  /** Every setting of the hub, for one process or many. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signIns: SignIns;
}

const complaints = 400;
const settings = {
  DEMO_COMPLAINTS: String(complaints),
  LOG_LEVEL: 'warn',
  HUB_ENVIRONMENT: 'production',
  PORT: '0',
  LAPOR_API_URL: 'none',
  // Signed in once, measured for as long as it takes.
  ACCESS_TOKEN_SECONDS: '7200',
};

/** Seeds the city once; each hub then gets a copy, so that all start from the same rows. */
export async function seedCity(folder: string, more: Readonly<Record<string, string>> = {}): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const hub = await startHubProcess({ services: [], env: { ...settings, ...more, DATA_DIR: folder } });
  await untilReady(hub.url);
  await hub.stop();
}

export function copyCity(seeded: string, folder: string): City {
  cpSync(seeded, folder, { recursive: true });
  const signIns = JSON.parse(readFileSync(join(folder, 'demo-sign-in.json'), 'utf8')) as SignIns;
  return { folder, env: embeddedEnvironment({ ...settings, DATA_DIR: folder }, folder), signIns };
}
