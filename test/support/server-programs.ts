import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The programs that private servers are started from, as paths. */
export interface ServerPrograms {
  readonly mariadbd: string;
  readonly mariadbInstall: string;
  readonly redis: string;
  readonly dovecot: string;
}

/** What a machine can offer; a test hands in a made-up one. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  /** The path of a program, when it is here. */
  which(name: string): string | undefined;
  readonly isRoot: boolean;
  /** `sudo` works without asking for a password. */
  readonly hasFreeSudo: boolean;
}

export type Plan =
  | { readonly kind: 'use'; readonly programs: ServerPrograms }
  | { readonly kind: 'install'; readonly missing: string; readonly command: readonly [string, ...string[]] }
  | { readonly kind: 'give up'; readonly message: string };

/** Use what is here; else install it when nobody has to be asked; else say the exact command. */
export function planServers(machine: Machine): Plan {
  // Not the programs of Oracle's MySQL: the flags and the way a data folder is made differ.
  const mariadbd = machine.which('mariadbd');
  const mariadbInstall = machine.which('mariadb-install-db');
  const redis = machine.which('redis-server');
  const dovecot = machine.which('dovecot');
  if (mariadbd && mariadbInstall && redis && dovecot) {
    return { kind: 'use', programs: { mariadbd, mariadbInstall, redis, dovecot } };
  }
  const missing = [!(mariadbd && mariadbInstall) && 'MariaDB', !redis && 'Redis', !dovecot && 'Dovecot']
    .filter(Boolean)
    .join(' and ');
  if (machine.which('apt-get') && (machine.isRoot || machine.hasFreeSudo)) {
    const command = ['sh', '-c', quietDebianInstall] as const;
    return { kind: 'install', missing, command: machine.isRoot ? command : ['sudo', '-n', ...command] };
  }
  return { kind: 'give up', message: howToInstall(machine, missing) };
}

/** Finds the programs, installing them first where that needs no question. */
export function serverPrograms(machine: Machine = thisMachine()): ServerPrograms {
  const plan = planServers(machine);
  if (plan.kind === 'use') return plan.programs;
  if (plan.kind === 'give up') throw new Error(plan.message);
  process.stderr.write(`» installing ${plan.missing} from the packages of this machine\n`);
  const [program, ...parameters] = plan.command;
  const { status } = spawnSync(program, parameters, { stdio: ['ignore', 2, 2] });
  const after = planServers(machine);
  if (after.kind === 'use') return after.programs;
  throw new Error(
    `Installing ${plan.missing} failed (exit ${status}).\n${howToInstall(machine, plan.missing)}`,
  );
}

/**
 * Debian starts a daemon as soon as its package is installed, unless policy-rc.d says no; and again
 * when the machine starts, unless it is disabled. Tests want the programs only.
 */
const quietDebianInstall = `
set -e
export DEBIAN_FRONTEND=noninteractive
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  trap 'rm -f "$policy"' EXIT
  printf '#!/bin/sh\\nexit 101\\n' > "$policy"
  chmod +x "$policy"
fi
apt-get -q -o DPkg::Lock::Timeout=300 update
apt-get -q -o DPkg::Lock::Timeout=300 install -y --no-install-recommends mariadb-server redis-server dovecot-imapd
if [ -d /run/systemd/system ]; then systemctl disable --now mariadb redis-server dovecot || true; fi
`;

function howToInstall(machine: Machine, missing: string): string {
  const command =
    machine.platform === 'darwin'
      ? 'brew install mariadb redis dovecot'
      : machine.which('apt-get')
        ? 'sudo apt-get update && sudo apt-get install -y --no-install-recommends mariadb-server redis-server dovecot-imapd'
        : machine.which('dnf')
          ? 'sudo dnf install -y mariadb-server redis dovecot'
          : machine.which('apk')
            ? 'sudo apk add mariadb mariadb-client redis dovecot'
            : machine.which('pacman')
              ? 'sudo pacman -S --needed mariadb redis dovecot'
              : undefined;
  return [
    `These tests need ${missing}, which this machine does not have. They start private servers of their own;`,
    'only the programs must be installed, nothing has to run.',
    command
      ? `Run:  ${command}`
      : 'Install MariaDB 10.6 or newer, Redis 6 or newer and Dovecot 2.3 or newer with their programs in PATH.',
    'Or name running servers in TEST_MARIADB_URL (mysql://root@127.0.0.1:3306), TEST_REDIS_URL (redis://127.0.0.1:6379)',
    'and TEST_IMAP_URL (imap://127.0.0.1:143, any user, the password of test/support/private-dovecot.ts).',
    'The tests of the rules need none of them:  npm run test:rules',
  ].join('\n');
}

/** Server programs are often outside the PATH of a person. */
const moreFolders = [
  '/usr/sbin',
  '/usr/libexec',
  '/usr/local/bin',
  '/usr/local/sbin',
  '/usr/local/opt/mariadb/bin',
  '/usr/local/opt/redis/bin',
  '/usr/local/opt/dovecot/sbin',
  '/opt/homebrew/bin',
  '/opt/homebrew/opt/mariadb/bin',
  '/opt/homebrew/opt/redis/bin',
  '/opt/homebrew/opt/dovecot/sbin',
];

function thisMachine(): Machine {
  const isRoot = process.getuid?.() === 0;
  return {
    platform: process.platform,
    which: findProgram,
    isRoot,
    hasFreeSudo: !isRoot && !!findProgram('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0,
  };
}

function findProgram(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...moreFolders].filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
