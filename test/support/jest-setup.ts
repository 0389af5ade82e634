import { startPrivateDovecot } from './private-dovecot';
import { startPrivateMariadb } from './private-mariadb';
import { startPrivateRedis } from './private-redis';
import type { PrivateServer } from './private-server';

/** Servers started by jest-setup.ts, for jest-teardown.ts; jest gives the two no other common place. */
export const startedServers: PrivateServer[] = ((
  globalThis as { proDenpasarTestServers?: PrivateServer[] }
).proDenpasarTestServers ??= []);

/** Runs once before the projects `services` and `whole`; their workers inherit the three variables. */
export default async function setup(): Promise<void> {
  const start = async (variable: string, starter: () => Promise<PrivateServer>) => {
    if (process.env[variable]) return;
    const server = await starter();
    startedServers.push(server);
    process.env[variable] = server.url;
  };
  // One after the other: all may have to be installed, by one package manager.
  await start('TEST_REDIS_URL', startPrivateRedis);
  await start('TEST_IMAP_URL', startPrivateDovecot);
  await start('TEST_MARIADB_URL', startPrivateMariadb);
}
