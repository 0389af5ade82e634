import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { startPrivateServer, type PrivateServer } from './private-server';
import { serverPrograms, type ServerPrograms } from './server-programs';

/**
 * A MariaDB for tests: safe against nothing, quick, and with the server's own default character set,
 * so that a schema made without naming utf8mb4 is found out.
 */
export function startPrivateMariadb(
  programs: Pick<ServerPrograms, 'mariadbd' | 'mariadbInstall'> = serverPrograms(),
): Promise<PrivateServer> {
  const user = serverUser();
  return startPrivateServer({
    name: 'mariadb',
    prepare(folder) {
      const [data, temporary] = [join(folder, 'data'), temporaryFolder(folder)];
      for (const own of [data, temporary]) {
        mkdirSync(own);
        if (user) chownSync(own, user.uid, user.gid);
      }
      execFileSync(
        programs.mariadbInstall,
        [
          '--no-defaults',
          `--datadir=${data}`,
          '--auth-root-authentication-method=normal',
          '--skip-test-db',
          ...(user ? [`--user=${user.name}`] : []),
        ],
        { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, TMPDIR: temporary } },
      );
    },
    command: (folder, port) => [
      programs.mariadbd,
      '--no-defaults',
      `--datadir=${join(folder, 'data')}`,
      `--tmpdir=${temporaryFolder(folder)}`,
      `--socket=${join(folder, 'data', 's.sock')}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      '--max-connections=400',
      '--innodb-buffer-pool-size=64M',
      '--innodb-flush-log-at-trx-commit=0',
      '--innodb-doublewrite=0',
      '--innodb-log-file-size=32M',
      '--performance-schema=OFF',
      ...(user ? [`--user=${user.name}`] : []),
    ],
    url: (port) => `mysql://root@127.0.0.1:${port}`,
    async answers(url) {
      const connection = await createConnection(url);
      await connection.query('SELECT 1');
      await connection.end();
    },
  });
}

/**
 * A starting MariaDB deletes what it takes for leftovers in its folder for temporary tables. In a shared one
 * these are the temporary tables of its neighbours, which then crash in the middle of a sorted query.
 */
function temporaryFolder(folder: string): string {
  return join(folder, 'tmp');
}

/** As root MariaDB wants to run as somebody else; as anybody else it runs as that person. */
function serverUser(): { name: string; uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const ask = (flag: string) => spawnSync('id', [flag, 'mysql'], { encoding: 'utf8' });
  const uid = ask('-u');
  const gid = ask('-g');
  return uid.status === 0 && gid.status === 0
    ? { name: 'mysql', uid: Number(uid.stdout), gid: Number(gid.stdout) }
    : { name: 'root', uid: 0, gid: 0 };
}
