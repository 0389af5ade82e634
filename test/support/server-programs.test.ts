import { planServers, serverPrograms, type Machine } from './server-programs';

const all = ['mariadbd', 'mariadb-install-db', 'redis-server', 'dovecot'];

function machine(programs: string[], more: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    which: (name) => (programs.includes(name) ? `/usr/sbin/${name}` : undefined),
    isRoot: false,
    hasFreeSudo: false,
    ...more,
  };
}

describe('a machine with MariaDB, Redis and Dovecot', () => {
  it('uses them', () => {
    expect(planServers(machine([...all, 'apt-get'], { isRoot: true }))).toEqual({
      kind: 'use',
      programs: {
        mariadbd: '/usr/sbin/mariadbd',
        mariadbInstall: '/usr/sbin/mariadb-install-db',
        redis: '/usr/sbin/redis-server',
        dovecot: '/usr/sbin/dovecot',
      },
    });
  });
});

describe('a machine that lacks one of them', () => {
  it('installs the Debian packages when root', () => {
    const plan = planServers(machine(['apt-get', 'redis-server', 'dovecot'], { isRoot: true }));
    expect(plan).toMatchObject({
      kind: 'install',
      missing: 'MariaDB',
      command: ['sh', '-c', expect.anything()],
    });
  });

  it('installs the Debian packages when sudo asks no password', () => {
    const plan = planServers(machine(['apt-get'], { hasFreeSudo: true }));
    expect(plan).toMatchObject({ kind: 'install', missing: 'MariaDB and Redis and Dovecot' });
    expect(plan.kind === 'install' && plan.command.slice(0, 3)).toEqual(['sudo', '-n', 'sh']);
  });

  it('keeps the packaged daemons from starting', () => {
    const plan = planServers(machine(['apt-get'], { isRoot: true }));
    const script = plan.kind === 'install' ? plan.command[2] : '';
    expect(script).toContain('policy-rc.d');
    expect(script).toContain("printf '#!/bin/sh\\nexit 101\\n'");
    expect(script).toContain('install -y --no-install-recommends mariadb-server redis-server dovecot-imapd');
  });

  it('counts a server without its installer as missing', () => {
    expect(planServers(machine(['mariadbd', 'redis-server', 'dovecot']))).toMatchObject({ kind: 'give up' });
  });

  it.each([
    ['darwin', [], 'brew install mariadb redis dovecot'],
    [
      'linux',
      ['apt-get'],
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends mariadb-server',
    ],
    ['linux', ['dnf'], 'sudo dnf install -y mariadb-server redis dovecot'],
    ['linux', [], 'Install MariaDB 10.6 or newer, Redis 6 or newer and Dovecot 2.3 or newer'],
  ] as const)('says the exact command on %s with %j', (platform, programs, command) => {
    expect(() => serverPrograms(machine([...programs], { platform }))).toThrow(command);
  });

  it('fails, and never skips, when the installation did not help', () => {
    const broken: Machine = {
      ...machine(['apt-get'], { hasFreeSudo: true }),
      // `sudo` of this made-up machine does not exist, so the command fails.
    };
    const path = process.env['PATH'];
    process.env['PATH'] = '';
    try {
      expect(() => serverPrograms(broken)).toThrow(/Installing MariaDB and Redis and Dovecot failed/);
    } finally {
      process.env['PATH'] = path;
    }
  });
});
