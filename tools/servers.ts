/**
 * npm run servers: a private MariaDB, Redis and IMAP server until Ctrl-C. With the three lines it prints in the
 * environment, tests start at once instead of starting servers each time.
 */
import { startPrivateDovecot } from '../test/support/private-dovecot';
import { startPrivateMariadb } from '../test/support/private-mariadb';
import { startPrivateRedis } from '../test/support/private-redis';

async function main(): Promise<void> {
  const redis = await startPrivateRedis();
  const imap = await startPrivateDovecot();
  const mariadb = await startPrivateMariadb();
  const servers = [mariadb, redis, imap];
  console.log(`export TEST_MARIADB_URL=${mariadb.url}\nexport TEST_REDIS_URL=${redis.url}`);
  console.log(`export TEST_IMAP_URL=${imap.url}`);
  console.error(`» data and logs: ${servers.map(({ folder }) => folder).join(', ')}. Ctrl-C ends them.`);
  const untilAskedToStop = setInterval(() => undefined, 60_000);
  const stop = () => {
    clearInterval(untilAskedToStop);
    void Promise.all(servers.map((server) => server.stop()));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
