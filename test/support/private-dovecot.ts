import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { dovecotConfig } from './dovecot-config';
import { startPrivateServer, type PrivateServer } from './private-server';
import { serverPrograms, type ServerPrograms } from './server-programs';

/** The password of every mailbox. */
export const mailboxPassword = 'sandi-kotak-surat';

/** An IMAP server for tests: whoever signs in has a mailbox, empty at first. */
export function startPrivateDovecot(
  programs: Pick<ServerPrograms, 'dovecot'> = serverPrograms(),
): Promise<PrivateServer> {
  const user = mailUser();
  const version = spawnSync(programs.dovecot, ['--version'], { encoding: 'utf8' }).stdout.trim();
  return startPrivateServer({
    // Short: the path of a socket may have about a hundred characters.
    name: 'imap',
    prepare(folder) {
      for (const own of ['mail', 'r', 's']) mkdirSync(join(folder, own));
      if (user.isRoot) chownSync(join(folder, 'mail'), user.uid, user.gid);
    },
    command(folder, port) {
      const file = join(folder, 'dovecot.conf');
      writeFileSync(file, dovecotConfig({ ...user, user, version, folder, port, password: mailboxPassword }));
      return [programs.dovecot, '-F', '-c', file];
    },
    url: (port) => `imap://127.0.0.1:${port}`,
    async answers(url) {
      const client = new ImapFlow({
        ...{ host: '127.0.0.1', port: Number(new URL(url).port), secure: false, logger: false as const },
        auth: { user: 'siapa', pass: mailboxPassword },
      });
      client.on('error', () => undefined);
      await client.connect();
      await client.logout();
    },
  });
}

/** A server started as root wants somebody else to own the mail; started by anybody else it is that person's. */
function mailUser() {
  const ask = (flag: string) => spawnSync('id', [flag, 'dovecot'], { encoding: 'utf8' }).stdout.trim();
  if (process.getuid?.() === 0) {
    return {
      isRoot: true,
      name: 'dovecot',
      group: 'dovecot',
      uid: Number(ask('-u')),
      gid: Number(ask('-g')),
    };
  }
  const { username: name, uid, gid } = userInfo();
  const group = spawnSync('id', ['-gn'], { encoding: 'utf8' }).stdout.trim();
  return { isRoot: false, name, group, uid, gid };
}
