import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

/** Ignored by Git: code of others is fetched and never kept with ours. */
export function outsideFolder(name: string): string {
  return resolve(join('data', 'outside', name));
}

/** Runs a program to its end, in a folder; fails when it fails. */
export function run(cwd: string, program: string, parameters: readonly string[]): void {
  const { status, error } = spawnSync(program, parameters, {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${program} ${parameters[0] ?? ''} failed in ${cwd}`, { cause: error });
}

/** Installs what a package needs to run, by its own lockfile; nothing of it is run while that is done. */
export function installLocked(folder: string): void {
  const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];
  run(folder, 'npm', ['ci', '--omit=dev', '--ignore-scripts', ...quietly]);
}
