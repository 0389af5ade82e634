/**
 * npm run servers: a private MariaDB and Redis until Ctrl-C. With the two lines it prints in the
 * environment, tests start at once instead of starting servers each time.
 */
import { startPrivateMariadb } from '../test/support/private-mariadb';
import { startPrivateRedis } from '../test/support/private-redis';

async function main(): Promise<void> {
  const redis = await startPrivateRedis();
  const mariadb = await startPrivateMariadb();
  console.log(`export TEST_MARIADB_URL=${mariadb.url}\nexport TEST_REDIS_URL=${redis.url}`);
  console.error(`» data and logs: ${mariadb.folder}, ${redis.folder}. Ctrl-C ends both.`);
  const untilAskedToStop = setInterval(() => undefined, 60_000);
  const stop = () => {
    clearInterval(untilAskedToStop);
    void Promise.all([mariadb.stop(), redis.stop()]);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
